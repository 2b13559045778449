import { type DataStatus, dataStatuses } from '@golden-thread/domain/measure/figure';
import { periodKeyPattern } from '@golden-thread/domain/measure/period';
import { figureLimits } from '@golden-thread/domain/figure-sheet/typed-figure';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { IsId } from '../../http/id-field';
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

/** A figure of a sheet as it is typed. */
export class FigureRow extends TypedFigureForm {
  @IsId({ message: 'The form came without its measures. Open the page again.' })
  measureId!: MeasureId;

  @Matches(periodKeyPattern, { message: 'The form came without its periods. Open the page again.' })
  period!: string;
}
