import { figureLimits } from '@golden-thread/domain/measure';
import type { DataStatus } from '@golden-thread/domain/measure';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

const typed = { message: 'This is too long for a figure. Write a number such as 71.2.' };

/** A figure restated. */
export class CorrectFigureForm {
  @IsString()
  @MaxLength(40, typed)
  value = '';

  @IsString()
  @MaxLength(40, typed)
  numerator = '';

  @IsString()
  @MaxLength(40, typed)
  denominator = '';

  @IsIn(['final', 'provisional', 'estimated'], { message: 'Choose whether the figure is final, provisional or estimated.' })
  dataStatus: DataStatus = 'final';

  @IsString()
  @MaxLength(figureLimits.commentary, { message: 'The commentary is longer than 4,000 characters. Shorten it.' })
  commentary = '';

  @IsNotEmpty({ message: 'Say why the figure is corrected: both versions stay, and this stands beside them.' })
  @IsString()
  @MaxLength(figureLimits.reason, { message: 'The reason is longer than 2,000 characters. Shorten it.' })
  reason = '';
}
