/** What a stage waits for, and when it may not fall, on its form: whatever its track, stages of every other may come before it. */

import { type ClosedPeriod, closedPeriods, mostNeeds, type StageDefinition } from '@golden-thread/domain/timetable/stage-definition';
import { stageKeyPattern } from '@golden-thread/domain/timetable/stage-key';
import type { Year } from '@golden-thread/domain/timetable/year';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { orEmpty } from '../../http/text-field';
import type { FilledForm } from '../kit';
import { closedPeriodLabels } from './labels';
import { ChangeRuleForm } from './rule.form';

/** A stage's rule with its conditions. Where the lists were not on the form, they stay as they are. */
export class StageWithConditionsForm extends ChangeRuleForm {
  @IsOptional()
  @IsArray({ message: 'Choose stages from the lists.' })
  @ArrayMaxSize(mostNeeds, { message: `Choose at most ${mostNeeds} stages.` })
  @Matches(orEmpty(stageKeyPattern), { each: true, message: 'Choose stages from the lists.' })
  needs?: string[];

  @IsOptional()
  @IsArray({ message: 'Choose periods from the list.' })
  @IsIn(closedPeriods, { each: true, message: 'Choose periods from the list.' })
  notIn?: ClosedPeriod[];
}

/** What the form says of them. A list of ticked boxes is not sent where none is ticked: with the lists of stages beside it, that is none. */
export function conditionsOf({ needs, notIn = [] }: StageWithConditionsForm): Pick<StageDefinition, 'needs' | 'notIn'> {
  return needs === undefined ? {} : { needs: [...new Set(needs.filter((key) => key !== ''))], notIn };
}

/** A stage's conditions as the fields of the form. */
export const fieldsOfConditions = ({ needs = [], notIn = [] }: Pick<StageDefinition, 'needs' | 'notIn'>) => ({ needs, notIn });

const listOf = (typed: unknown): readonly unknown[] => (Array.isArray(typed) ? typed : []);

/** What `timetable/stage-conditions.njk` wants: a list for each stage it waits for and two more, and the periods. `not`: the stage itself. */
export function conditionFields(year: Year, form: FilledForm<object>, not?: string) {
  const stages = year.stages.filter(({ key }) => key !== not);
  const needed = listOf(form.typed('needs')).filter((key) => key !== '');
  const notIn = listOf(form.typed('notIn'));
  return {
    hasConditions: needed.length > 0 || notIn.length > 0 || form.error('needs') !== undefined || form.error('notIn') !== undefined,
    needs: [...needed, '', ''].slice(0, mostNeeds).map((chosen) => [
      { value: '', text: 'Nothing' }, ...stages.map(({ key, title }) => ({ value: key, text: title, selected: key === chosen })),
    ]),
    periods: closedPeriods.map((period) => ({ value: period, text: closedPeriodLabels[period], checked: notIn.includes(period) })),
  };
}
