import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';

const isDate = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$|^[0-9]{4}-(0[13-9]|1[0-2])-(29|30)$|^[0-9]{4}-(0[13578]|1[02])-31$/;

/** A later date for one service. */
export class ReviewExtensionDto {
  @ApiProperty({ pattern: isDate.source, example: '2026-07-30' })
  @Matches(isDate, { message: 'to is a date such as "2026-07-30".' })
  to!: string;

  @ApiProperty({ maxLength: 2000 })
  @IsString({ message: 'reason is text of at most 2000 characters.' })
  @MaxLength(2000, { message: 'reason is text of at most 2000 characters.' })
  reason!: string;
}
