/** Fields and questions that the DTOs of several areas share. */

import { visible } from '@golden-thread/domain/shared/text';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { WhereGiven } from './where-given';

const lastPage = 100_000;

/** Which page of a list; extend it with the list's own filters. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: lastPage, default: 1, description: 'Pages are of 50.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'page is a whole number from 1.' })
  @Min(1, { message: 'page is a whole number from 1.' })
  @Max(lastPage, { message: `page is at most ${lastPage}.` })
  page = 1;
}

/** A code of the organisation, such as HOU-01: at most 40 characters (not half ones), no space, no slash, so that it stands in an address. */
export const codePattern = new RegExp(`^(?=.*(${visible.source}))[^\\s/]{1,40}$`, 'u');

/** A day of the years 1900 to 2099 as text, 29 February in leap years alone: said in the document, and checked by it. */
export const dayPattern =
  /^(19|20)[0-9]{2}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)$|^((19|20)(0[48]|[2468][048]|[13579][26])|2000)-02-29$/;

/** A day of a body: `@DayField('2026-08-14') meetsOn!: CalendarDate`. Where it is `optional` it may be left out or null. */
export function DayField(example: string, { optional = false, description = '' } = {}): PropertyDecorator {
  const message = `$property is a date such as "${example}"${optional ? ', or null' : ''}.`;
  return applyDecorators(
    ApiProperty({ type: String, pattern: dayPattern.source, example, required: !optional, nullable: optional, ...(description !== '' && { description }) }),
    ...(optional ? [ValidateIf((_, value) => value !== undefined && value !== null)] : []),
    Matches(dayPattern, { message }),
  );
}

/** A text of a body that must say something: `@SaidField(planLimits.objective) title!: string`. Where it is `optional` it may be left out. */
export function SaidField(most: number, { optional = false, ...about }: { optional?: boolean; description?: string; example?: string } = {}): PropertyDecorator {
  const message = `$property is text of 1 to ${most} characters.`;
  return applyDecorators(
    ApiProperty({ type: String, minLength: 1, maxLength: most, pattern: visible.source, required: !optional, ...about }),
    ...(optional ? [WhereGiven()] : []),
    Matches(visible, { message }),
    MaxLength(most, { message }),
  );
}

/** A text of a body: `@TextField(planLimits.returnReason) reason!: string`. What it says may be empty where the rule allows; the document tells the length. */
export function TextField(most: number, about: { description?: string; example?: string } = {}): PropertyDecorator {
  const message = `$property is text of at most ${most} characters.`;
  return applyDecorators(ApiProperty({ type: String, maxLength: most, ...about }), IsString({ message }), MaxLength(most, { message }));
}
