import { figureLimits, periodKeyPattern } from '@golden-thread/domain/measure';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import type { DataStatus } from '@golden-thread/domain/measure';

const typed = { message: 'This is too long for a figure. Write a number such as 71.2.' };

class FigureRow {
  @Matches(/^[0-9a-f-]{36}$/, { message: 'The form came without its measures. Open the page again.' })
  measureId!: string;

  @Matches(periodKeyPattern, { message: 'The form came without its periods. Open the page again.' })
  period!: string;

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
}

/** A sheet as typed: only its shape is checked here; the rules of figures are the domain's and are said beside each figure. */
export class EnterFiguresForm {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => FigureRow)
  figures: FigureRow[] = [];

  @IsIn(['save', 'check'], { message: 'Choose whether to save the draft or to check the figures.' })
  then!: 'save' | 'check';
}
