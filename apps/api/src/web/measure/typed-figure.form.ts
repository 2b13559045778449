import { type DataStatus, dataStatuses } from '@golden-thread/domain/measure/figure';
import { figureLimits } from '@golden-thread/domain/measure/typed-figure';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, MaxLength } from 'class-validator';
import { UpTo } from '../../http/text-field';

const typed = { message: 'This is too long for a figure. Write a number such as 71.2.' };

/** A figure as it is typed, for the first time or as a correction: only its shape; whether it can be true is the domain's to say. */
export class TypedFigureForm {
  @IsString()
  @MaxLength(figureLimits.typed, typed)
  value = '';

  @IsString()
  @MaxLength(figureLimits.typed, typed)
  numerator = '';

  @IsString()
  @MaxLength(figureLimits.typed, typed)
  denominator = '';

  @IsIn(dataStatuses, { message: 'Choose whether the figure is final, provisional or estimated.' })
  dataStatus: DataStatus = 'final';

  @IsString()
  @UpTo(figureLimits.commentary, 'The commentary')
  commentary = '';

  @Transform(({ value }) => value === 'yes')
  @IsBoolean()
  noCases = false;
}
