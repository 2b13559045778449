import type { Actor } from '../authority/actor';
import { isSelfApproval, contributorsOf } from '../authority/separation-of-duties';
import { addMonths, type CalendarDate, type Month } from '../calendar/dates';
import type { PersonId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { RecoveryEvent } from './events';
import type { RecoveryPlan, RecoveryVerdict } from './recovery-plan';
import type { RecoveryRefusal } from './refusals';
import { recoveryMonthTransitions, recoveryTransitions } from './transitions';

/** For how long a measure is watched after its plan is closed: two quarters. */
const relapseWatchMonths = 6;

interface GivenVerdict {
  readonly verdict: RecoveryVerdict;
  readonly reason: string;
  /** The persons present at the panel, its chair among them. */
  readonly presentIds: readonly PersonId[];
  /** Whoever answers for the accountable post on the day: they and the author never vote. */
  readonly accountableIds: readonly PersonId[];
  readonly actor: Actor;
  readonly today: CalendarDate;
}

/**
 * The panel's one verdict on the months reported since the last one, recorded by its chair with those present. "Satisfied" closes
 * the plan and begins the watch for a relapse; "not yet" and "escalate" go on to the next month.
 *
 * Refuses: `NotAwaitingVerdict`; `JudgedByOwner` when the accountable manager or the author records it or is counted as present;
 * `PanelNotPresent` when the chair does not stand among those present; `ReasonMissing`.
 * Source: Ribble Valley 6.6; source-systems B2(c), "close needs a panel verdict, the plan's owner can never cast it".
 */
export function decideVerdict(
  plan: RecoveryPlan,
  given: GivenVerdict,
): Outcome<{ plan: RecoveryPlan; events: readonly RecoveryEvent[] }, Refusal<RecoveryRefusal>> {
  const state = recoveryTransitions.next(plan.state, `verdict-${given.verdict}`);
  if (!state) return refuse('NotAwaitingVerdict', { reference: plan.reference });
  const owners = [...plan.authorIds, ...given.accountableIds];
  if (isSelfApproval(given.actor, owners) || given.presentIds.some((id) => owners.includes(id))) {
    return refuse('JudgedByOwner', { reference: plan.reference });
  }
  if (!contributorsOf(given.actor).some((hand) => given.presentIds.includes(hand))) return refuse('PanelNotPresent');
  if (isBlank(given.reason)) return refuse('ReasonMissing');
  const { verdict, reason, today } = given;
  const judged = plan.months.filter((month) => month.state === 'submitted');
  const months = plan.months.map((month) =>
    judged.includes(month) ? { ...month, state: recoveryMonthTransitions.after(month.state, 'judge'), verdict, verdictReason: reason, judgedOn: today } : month,
  );
  const next = verdict === 'satisfied' ? closed({ ...plan, state, months }, today) : { ...plan, state, months };
  return accept({ plan: next, events: eventsOf(next, given, judged.map(({ month }) => month)) });
}

const closed = (plan: RecoveryPlan, today: CalendarDate): RecoveryPlan => ({
  ...plan,
  closedOn: today,
  relapseWatchUntil: addMonths(today, relapseWatchMonths),
});

function eventsOf(plan: RecoveryPlan, given: GivenVerdict, months: readonly Month[]): readonly RecoveryEvent[] {
  const stream = { type: 'recovery-plan' as const, id: plan.id };
  const { reference, relapseWatchUntil } = plan;
  const { verdict, presentIds, reason } = given;
  const recorded: RecoveryEvent = {
    name: 'RecoveryVerdictRecorded', stream, payload: { reference, months, verdict, presentIds }, wording: { reason },
  };
  return relapseWatchUntil === null
    ? [recorded]
    : [recorded, { name: 'RecoveryPlanClosed', stream, payload: { reference, relapseWatchUntil } }];
}
