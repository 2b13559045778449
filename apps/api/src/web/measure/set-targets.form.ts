import { figureLimits, periodKeyPattern } from '@golden-thread/domain/measure';
import { Type } from 'class-transformer';
import { IsArray, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

class TargetRow {
  @Matches(periodKeyPattern, { message: 'The form came without its periods. Open the page again.' })
  period!: string;

  @IsString()
  @MaxLength(40, { message: 'This is too long for a target. Write a number such as 80.' })
  target = '';
}

/** The targets of a year; an empty one is no target. */
export class SetTargetsForm {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TargetRow)
  targets: TargetRow[] = [];

  @IsString()
  @MaxLength(figureLimits.reason, { message: 'The reason is longer than 2,000 characters. Shorten it.' })
  reason = '';
}
