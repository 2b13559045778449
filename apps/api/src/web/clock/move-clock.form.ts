import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';

/** How far the clock is to move. */
export class MoveClockForm {
  @IsIn(['next-event', 'week', 'date'], { message: 'Choose how far the clock moves.' })
  kind!: 'next-event' | 'week' | 'date';

  @ValidateIf((form: MoveClockForm) => form.kind === 'date')
  @IsNotEmpty({ message: 'Give the day to move the clock to.' })
  @IsString()
  @MaxLength(40, { message: 'The day must be a date such as 3 September 2026.' })
  date = '';
}
