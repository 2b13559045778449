import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** A text of a body: `@TextField(4000) reason!: string`. What it says may be empty where the rule allows; the document tells the length. */
export function TextField(most: number, about: { description?: string; example?: string } = {}): PropertyDecorator {
  const message = `$property is text of at most ${most} characters.`;
  return applyDecorators(ApiProperty({ type: String, maxLength: most, ...about }), IsString({ message }), MaxLength(most, { message }));
}
