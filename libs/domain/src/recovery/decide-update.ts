import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import type { CalendarDate, Month } from '../calendar/dates';
import { isFarOff, limitPassed, type ValueRange } from '../measure/plausible-value';
import { decimal } from '../shared/decimal/decimal';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { RecoveryEvent } from './events';
import type { RecoveryPlan, RecoveryUpdate } from './recovery-plan';
import type { RecoveryRefusal } from './refusals';
import { recoveryMonthTransitions, recoveryTransitions } from './transitions';

/**
 * Takes the update of the earliest month that is still owed. Late after its due date, which stays visible for ever; a missed month
 * that comes late is taken all the same. Whoever reports has words in the plan from then on, and does not judge it.
 *
 * Refuses: `NoUpdateAsked`; `UpdateValueImpossible` where the measure can have no such value; `UpdateValueSurprising` where it is more than half
 * off what was expected, until whoever reports it has confirmed it.
 */
export function decideUpdate(
  plan: RecoveryPlan,
  given: {
    readonly update: RecoveryUpdate;
    readonly actor: Actor;
    readonly today: CalendarDate;
    /** What the measure's figures lie between; null where the plan is about none. */
    readonly range: ValueRange | null;
    readonly confirmed: boolean;
  },
): Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal>> {
  const state = recoveryTransitions.next(plan.state, 'update');
  const owed = plan.months.find((month) => month.state === 'asked' || month.state === 'missed');
  if (!state || !owed) return refuse('NoUpdateAsked', { reference: plan.reference });
  const value = given.update.value === null ? null : decimal.canonical(given.update.value);
  const limit = value === null || given.range === null ? null : limitPassed(value, given.range);
  if (limit !== null) return refuse('UpdateValueImpossible', { value: value!, limit });
  const expected = expectedValue(plan, owed.month);
  if (value !== null && expected !== null && !given.confirmed && isFarOff(value, expected)) return refuse('UpdateValueSurprising', { value, expected });
  const late = given.today > owed.dueOn;
  const answered = { ...owed, state: recoveryMonthTransitions.after(owed.state, 'answer'), update: given.update, submittedOn: given.today, late };
  return accept({
    plan: { ...plan, state, authorIds: withContributor(plan.authorIds, given.actor), months: plan.months.map((month) => (month === owed ? answered : month)) },
    event: {
      name: 'RecoveryUpdateSubmitted',
      stream: { type: 'recovery-plan', id: plan.id },
      payload: { reference: plan.reference, month: owed.month, value: given.update.value, late },
      wording: { progress: given.update.progress, forecast: given.update.forecast, asks: given.update.asks },
    },
  });
}

/** What the plan expects of a month; where it says nothing, what was reported last, or where it began. */
function expectedValue({ content, months }: RecoveryPlan, month: Month): string | null {
  const promised = content?.trajectory.find((one) => one.month === month)?.value ?? null;
  const reported = months.flatMap(({ update }) => update?.value ?? []).at(-1);
  return promised ?? reported ?? content?.startValue ?? null;
}
