import { recoveryLimits, recoveryMonthPattern, recoveryValuePattern } from '@golden-thread/domain/recovery';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { orEmpty } from '../form/or-empty';

const decimal = orEmpty(recoveryValuePattern);
const figure = (name: string) => ({ message: `${name} must be a number such as 71.2, without unit or thousands separator.` });
const long = { message: 'This is longer than 4,000 characters. Shorten it.' };

class ActionRow {
  @IsString()
  @MaxLength(recoveryLimits.step, { message: 'The step is longer than 500 characters. Shorten it.' })
  step = '';

  @IsString()
  @MaxLength(recoveryLimits.owner, { message: 'The owner is longer than 200 characters. Name a post or a person.' })
  owner = '';

  @Matches(/^(\d{4}-\d{2}-\d{2})?$/, { message: 'The date of an action must be a real date, such as 30 October 2026.' })
  dueOn = '';

  @IsString()
  @MaxLength(recoveryLimits.prediction, { message: 'The prediction is longer than 500 characters. Shorten it.' })
  prediction = '';
}

class TrajectoryRow {
  @Matches(recoveryMonthPattern, { message: 'The month must be a month of the plan. Open the page again.' })
  month!: string;

  @Matches(decimal, figure('A value of the trajectory'))
  value = '';
}

/** The draft as far as it is written; only its shape is checked here, what is missing is said when it is submitted. */
export class DraftRecoveryPlanForm {
  @IsString()
  @MaxLength(recoveryLimits.text, long)
  objective = '';

  @IsString()
  @MaxLength(recoveryLimits.text, long)
  causes = '';

  @Matches(decimal, figure('The value now'))
  startValue = '';

  @Matches(decimal, figure('The value to reach'))
  goalValue = '';

  @IsString()
  @MaxLength(recoveryLimits.text, long)
  resources = '';

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(recoveryLimits.actions, { message: `A plan has at most ${recoveryLimits.actions} actions. Put some together.` })
  @ValidateNested({ each: true })
  @Type(() => ActionRow)
  actions: ActionRow[] = [];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(recoveryLimits.months, { message: `A plan looks at most ${recoveryLimits.months} months ahead. Leave later ones out.` })
  @ValidateNested({ each: true })
  @Type(() => TrajectoryRow)
  trajectory: TrajectoryRow[] = [];

  @IsIn(['save', 'check'], { message: 'Choose whether to save the draft or to check it.' })
  then!: 'save' | 'check';
}
