import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** The day a meeting is to be moved to, as typed: 3/9/2026, 3 September 2026 or 2026-09-03. */
export class MoveMeetingForm {
  @IsNotEmpty({ message: 'Give the day to move the meeting to.' })
  @IsString()
  @MaxLength(40, { message: 'The day must be a date such as 3 September 2026.' })
  to = '';
}
