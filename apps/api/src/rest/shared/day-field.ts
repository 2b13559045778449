import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';
import { dayPattern } from './day-pattern';

/** A day of a body: `@DayField('2026-08-14') meetsOn!: string`. Where it is `optional` it may be left out or null. */
export function DayField(example: string, { optional = false, description = '' } = {}): PropertyDecorator {
  const message = `$property is a date such as "${example}"${optional ? ', or null' : ''}.`;
  return applyDecorators(
    ApiProperty({ type: String, pattern: dayPattern.source, example, required: !optional, nullable: optional, ...(description !== '' && { description }) }),
    ...(optional ? [ValidateIf((_, value) => value !== undefined && value !== null)] : []),
    Matches(dayPattern, { message }),
  );
}
