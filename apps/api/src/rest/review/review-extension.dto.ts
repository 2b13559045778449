import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import { dayPattern } from '../shared/day-pattern';

/** A later date for one service. */
export class ReviewExtensionDto {
  @ApiProperty({ pattern: dayPattern.source, example: '2026-07-30' })
  @Matches(dayPattern, { message: 'to is a date such as "2026-07-30".' })
  to!: string;

  @ApiProperty({ maxLength: 2000, example: 'The new manager starts on Monday.' })
  @IsString({ message: 'reason is text of at most 2000 characters.' })
  @MaxLength(2000, { message: 'reason is text of at most 2000 characters.' })
  reason!: string;
}
