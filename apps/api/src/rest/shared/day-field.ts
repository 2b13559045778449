import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateIf } from 'class-validator';

const isDay = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$|^[0-9]{4}-(0[13-9]|1[0-2])-(29|30)$|^[0-9]{4}-(0[13578]|1[02])-31$/;

/** A day of a body: `@DayField('2026-08-14') meetsOn!: string`. Where it is `optional` it may be left out or null. */
export function DayField(example: string, { optional = false, description = '' } = {}): PropertyDecorator {
  const message = `$property is a date such as "${example}"${optional ? ', or null' : ''}.`;
  return applyDecorators(
    ApiProperty({ type: String, pattern: isDay.source, example, required: !optional, nullable: optional, ...(description !== '' && { description }) }),
    ...(optional ? [ValidateIf((_, value) => value !== undefined && value !== null)] : []),
    Matches(isDay, { message }),
  );
}
