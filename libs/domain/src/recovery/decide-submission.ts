import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import { refusalOfDay } from '../calendar/chosen-day';
import type { DayRefusal } from '../calendar/refusals';
import type { CouncilDate } from '../calendar/working-calendar';
import { decimal } from '../shared/decimal/decimal';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import type { RecoveryEvent } from './events';
import { limitPassed, type ValueRange } from '../measure/plausible-value';
import { type RecoveryPlan, type RecoveryPlanContent, whatIsMissing } from './recovery-plan';
import type { RecoveryRefusal } from './refusals';
import { recoveryTransitions } from './transitions';

/**
 * Whether a draft may be kept as it is, to go on later: only while the plan is being drafted. Whoever writes becomes an author.
 *
 * Refuses: `NotBeingDrafted`.
 */
export function decideRecoveryDraft(
  plan: RecoveryPlan,
  { content, actor }: { readonly content: RecoveryPlanContent; readonly actor: Actor },
): Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal>> {
  const state = recoveryTransitions.next(plan.state, 'save');
  if (!state) return refuse('NotBeingDrafted', { reference: plan.reference });
  return accept({
    plan: { ...plan, state, content, authorIds: withContributor(plan.authorIds, actor) },
    event: { name: 'RecoveryPlanDrafted', stream: { type: 'recovery-plan', id: plan.id }, payload: { reference: plan.reference } },
  });
}

/**
 * Whether a draft may go to the director. It must say what is to be reached, why it went wrong, at least one action with an owner
 * and a date, and the way there month by month, by values that the measure can have.
 *
 * Refuses: `NotBeingDrafted`, and all at once `RecoveryPlanIncomplete` (details: the part, and where it is written), `PlanValueImpossible`, `FinanceConfirmedLater`, and as
 * `refusalOfDay` does of an action's day.
 */
export function decideRecoveryPlanSubmission(
  plan: RecoveryPlan,
  given: CouncilDate & { readonly content: RecoveryPlanContent; readonly actor: Actor; readonly range?: ValueRange | null },
): Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal | DayRefusal>> {
  const state = recoveryTransitions.next(plan.state, 'submit');
  if (!state) return refuse('NotBeingDrafted', { reference: plan.reference });
  const refused = refuseAll(recoveryPlanFaults(given.content, { today: given.today, submittedOn: plan.submittedOn, range: given.range ?? null }));
  if (refused) return refused;
  const { content, actor, today } = given;
  return accept({
    plan: { ...plan, state, content, authorIds: withContributor(plan.authorIds, actor), submittedOn: today },
    event: {
      name: 'RecoveryPlanSubmitted',
      stream: { type: 'recovery-plan', id: plan.id },
      payload: { reference: plan.reference, version: plan.version + 1 },
      wording: { objective: content.objective },
    },
  });
}

/**
 * Everything that keeps a plan from being submitted: what is missing, each value that lies outside what the measure's figures can be (`range`; null where
 * the plan is about no measure), each action whose day cannot be kept, and a confirmation by Finance of a day to come. Days of actions count from when
 * the plan was handed in before, where it was: a plan that was returned may tell of a step that has been taken meanwhile.
 */
export const recoveryPlanFaults = (
  content: RecoveryPlanContent,
  on: Pick<CouncilDate, 'today'> & Pick<RecoveryPlan, 'submittedOn'> & { readonly range: ValueRange | null },
): readonly Refusal<RecoveryRefusal | DayRefusal>[] => [
  ...whatIsMissing(content).map(({ part, field }) => ({ code: 'RecoveryPlanIncomplete' as const, details: { missing: part }, at: field })),
  ...(on.range === null ? [] : impossibleValues(content, on.range)),
  ...faultsAmong(content.actions.map(({ dueOn }, index) => dueOn !== '' && refusalOfDay(dueOn, { today: on.submittedOn ?? on.today }, `actions.${index}.dueOn`))),
  ...(content.financeOn && content.financeOn > on.today ? [{ code: 'FinanceConfirmedLater' as const, details: { day: content.financeOn, today: on.today }, at: 'financeOn' }] : []),
];

function impossibleValues({ startValue, goalValue, trajectory }: RecoveryPlanContent, range: ValueRange): readonly Refusal<RecoveryRefusal>[] {
  const given = [{ at: 'startValue', value: startValue }, { at: 'goalValue', value: goalValue }, ...trajectory.map(({ value }, index) => ({ at: `trajectory.${index}.value`, value }))];
  return given.flatMap(({ at, value }) => {
    const limit = value === null ? null : limitPassed(decimal.canonical(value), range);
    return limit === null ? [] : [{ code: 'PlanValueImpossible' as const, details: { value: value!, limit }, at }];
  });
}
