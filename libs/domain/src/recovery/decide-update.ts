import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { RecoveryEvent } from './events';
import type { RecoveryPlan, RecoveryUpdate } from './recovery-plan';
import type { RecoveryRefusal } from './refusals';
import { recoveryMonthTransitions, recoveryTransitions } from './transitions';

/**
 * Takes the update of the earliest month that is still owed. Late after its due date, which stays visible for ever; a missed month
 * that comes late is taken all the same. Whoever reports has words in the plan from then on, and does not judge it.
 *
 * Refuses: `NoUpdateAsked`.
 */
export function decideUpdate(
  plan: RecoveryPlan,
  given: { readonly update: RecoveryUpdate; readonly actor: Actor; readonly today: CalendarDate },
): Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal>> {
  const state = recoveryTransitions.next(plan.state, 'update');
  const owed = plan.months.find((month) => month.state === 'asked' || month.state === 'missed');
  if (!state || !owed) return refuse('NoUpdateAsked', { reference: plan.reference });
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
