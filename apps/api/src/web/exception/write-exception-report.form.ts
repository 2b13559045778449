import { type CauseCode, causeCodes } from '@golden-thread/domain/exception';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

const long = { message: 'This is longer than 4,000 characters. Shorten it.' };
const short = { message: 'This is longer than 500 characters. Shorten it.' };

class OptionRow {
  @IsString()
  @MaxLength(500, short)
  title = '';

  @IsString()
  @MaxLength(500, short)
  cost = '';

  @IsString()
  @MaxLength(500, short)
  benefit = '';

  @IsString()
  @MaxLength(500, short)
  risk = '';
}

/** A manager's report on a bad or missing figure. */
export class WriteExceptionReportForm {
  @IsIn(Object.keys(causeCodes), { message: 'Choose what kind of cause it is.' })
  causeCode!: CauseCode;

  @IsString()
  @MaxLength(4000, long)
  cause = '';

  @IsString()
  @MaxLength(4000, long)
  impact = '';

  @IsString()
  @MaxLength(4000, long)
  done = '';

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => OptionRow)
  options: OptionRow[] = [];

  @IsOptional()
  @Matches(/^[0-9]?$/, { message: 'Choose which option you recommend.' })
  recommended = '';

  @Matches(/^(\d{4}-\d{2}-\d{2})?$/, { message: 'The date must be a real date, such as 31 December 2026.' })
  backOnTargetBy = '';
}
