import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';

const decimal = /^(-?\d{1,12}(\.\d{1,6})?)?$/;
const figure = (name: string) => ({ message: `${name} must be a number such as 71.2, without unit or thousands separator.` });
const long = { message: 'This is longer than 4,000 characters. Shorten it.' };

class ActionRow {
  @IsString()
  @MaxLength(500, { message: 'The step is longer than 500 characters. Shorten it.' })
  step = '';

  @IsString()
  @MaxLength(200, { message: 'The owner is longer than 200 characters. Name a post or a person.' })
  owner = '';

  @Matches(/^(\d{4}-\d{2}-\d{2})?$/, { message: 'The date of an action must be a real date, such as 30 October 2026.' })
  dueOn = '';

  @IsString()
  @MaxLength(500, { message: 'The prediction is longer than 500 characters. Shorten it.' })
  prediction = '';
}

class TrajectoryRow {
  @Matches(/^\d{4}-\d{2}$/, { message: 'The month must be a month of the plan. Open the page again.' })
  month!: string;

  @Matches(decimal, figure('A value of the trajectory'))
  value = '';
}

/** The draft as far as it is written; only its shape is checked here, what is missing is said when it is submitted. */
export class DraftRecoveryPlanForm {
  @IsString()
  @MaxLength(4000, long)
  objective = '';

  @IsString()
  @MaxLength(4000, long)
  causes = '';

  @Matches(decimal, figure('The value now'))
  startValue = '';

  @Matches(decimal, figure('The value to reach'))
  goalValue = '';

  @IsString()
  @MaxLength(4000, long)
  resources = '';

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ActionRow)
  actions: ActionRow[] = [];

  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => TrajectoryRow)
  trajectory: TrajectoryRow[] = [];

  @IsIn(['save', 'check'], { message: 'Choose whether to save the draft or to check it.' })
  then!: 'save' | 'check';
}
