import { figureLimits, periodKeyPattern } from '@golden-thread/domain/measure';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

class VerdictRow {
  @Matches(/^[0-9a-f-]{36}$/, { message: 'The form came without its measures. Open the page again.' })
  measureId!: string;

  @Matches(periodKeyPattern, { message: 'The form came without its periods. Open the page again.' })
  period!: string;

  @IsIn(['verify', 'return'], { message: 'Choose whether you verify this figure or return it.' })
  verdict!: 'verify' | 'return';

  @IsString()
  @MaxLength(figureLimits.reason, { message: 'The reason is longer than 2,000 characters. Shorten it.' })
  reason = '';
}

/** The second person's word on every figure that waits. */
export class VerifyFiguresForm {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => VerdictRow)
  figures: VerdictRow[] = [];
}
