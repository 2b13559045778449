import { refusalOfDay } from '../calendar/chosen-day';
import type { CalendarDate } from '../calendar/dates';
import type { DayRefusal } from '../calendar/refusals';
import type { PostId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { RecoveryEvent } from './events';
import type { RecoveryParties, RecoveryPlan } from './recovery-plan';
import type { RecoveryRefusal } from './refusals';

/** A condition as a director sets it. */
export interface NewCondition {
  readonly text: string;
  /** Null: whoever is accountable for the plan. */
  readonly postId: PostId | null;
  /** Empty where the director has not said it. */
  readonly dueOn: CalendarDate | '';
}

/**
 * Everything at fault in the conditions of an approval: each says what is to be done, by whom of those concerned with the plan, and by a
 * day that can be kept.
 */
export const conditionFaults = (
  conditions: readonly NewCondition[],
  { parties, today }: { readonly parties: RecoveryParties; readonly today: CalendarDate },
): readonly Refusal<RecoveryRefusal | DayRefusal>[] =>
  faultsAmong<Refusal<RecoveryRefusal | DayRefusal>>([
    conditions.length === 0 && { code: 'ConditionsMissing' },
    ...conditions.flatMap(({ text, postId, dueOn }, index) => [
      isBlank(text) && { code: 'ConditionTextMissing' as const, at: `conditions.${index}.text` },
      postId !== null && !Object.values(parties).includes(postId) && { code: 'ConditionOwnerNotConcerned' as const, at: `conditions.${index}.postId` },
      dueOn === '' ? { code: 'ConditionDayMissing' as const, at: `conditions.${index}.dueOn` } : refusalOfDay(dueOn, { today }, `conditions.${index}.dueOn`),
    ]),
  ]);

/**
 * Whoever answers for a condition says how it was met. It makes nobody an author: a director who meets one still sits on the panel.
 *
 * Refuses: `NoSuchCondition`, `ConditionMetAlready`, `ConditionHowMissing`.
 */
export function decideConditionMet(
  plan: RecoveryPlan,
  given: { readonly number: number; readonly how: string; readonly today: CalendarDate },
): Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal>> {
  const { number, how, today } = given;
  const condition = plan.conditions[number - 1];
  if (condition === undefined) return refuse('NoSuchCondition', { reference: plan.reference });
  if (condition.met !== null) return refuse('ConditionMetAlready', { number });
  if (isBlank(how)) return refuse('ConditionHowMissing');
  const met = { ...condition, met: { on: today, how: normalText(how) } };
  return accept({
    plan: { ...plan, conditions: plan.conditions.map((one) => (one === condition ? met : one)) },
    event: { name: 'RecoveryConditionMet', stream: { type: 'recovery-plan', id: plan.id }, payload: { reference: plan.reference, number }, wording: { how } },
  });
}
