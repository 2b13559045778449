import { recoveryLimits, recoveryValuePattern } from '@golden-thread/domain/recovery';
import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { orEmpty } from '../form/or-empty';

const long = { message: 'This is longer than 4,000 characters. Shorten it.' };

/** One month's report. */
export class UpdateRecoveryPlanForm {
  @Matches(orEmpty(recoveryValuePattern), { message: 'The value must be a number such as 73.1, without unit or thousands separator.' })
  value = '';

  @IsNotEmpty({ message: 'Say what was done this month, action by action.' })
  @IsString()
  @MaxLength(recoveryLimits.text, long)
  progress = '';

  @IsIn(['on-track', 'at-risk', 'off-track'], { message: 'Choose whether the plan is on track, at risk or off track.' })
  planStatus!: 'on-track' | 'at-risk' | 'off-track';

  @IsNotEmpty({ message: 'Say when you now expect the measure to be back on target.' })
  @IsString()
  @MaxLength(recoveryLimits.text, long)
  forecast = '';

  @IsString()
  @MaxLength(recoveryLimits.text, long)
  asks = '';
}
