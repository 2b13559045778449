import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, MaxLength } from 'class-validator';

/** A text of a body that must say something: `@SaidField(300) title!: string`. */
export function SaidField(most: number, about: { description?: string; example?: string } = {}): PropertyDecorator {
  const message = `$property is text of 1 to ${most} characters.`;
  return applyDecorators(
    ApiProperty({ type: String, minLength: 1, maxLength: most, pattern: '\\S', ...about }),
    Matches(/\S/, { message }),
    MaxLength(most, { message }),
  );
}
