import type { Actor } from '../authority/actor';
import { isSelfApproval } from '../authority/separation-of-duties';
import type { DayRefusal } from '../calendar/refusals';
import type { CouncilDate } from '../calendar/working-calendar';
import { accept, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { conditionFaults, type NewCondition } from './conditions';
import type { RecoveryEvent } from './events';
import type { RecoveryPlan } from './recovery-plan';
import type { RecoveryRefusal } from './refusals';
import { firstUpdateDueOn } from './schedule';
import { recoveryTransitions } from './transitions';

/** Approve as it stands, approve under conditions, or give it back with a reason. */
export type RecoveryDecision =
  | { readonly decision: 'approve' }
  | { readonly decision: 'approve-with-conditions'; readonly conditions: readonly NewCondition[] }
  | { readonly decision: 'return'; readonly reason: string };

type Decided = Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal | DayRefusal>>;

/**
 * A director's decision on a submitted recovery plan. Approved, its months begin, and each condition has its owner and its day; returned, it
 * is drafted again, and the reason is kept with the plan as it stood. Nobody decides a plan they contributed to, whichever post, deputy or
 * token they act through.
 *
 * Refuses: `NotAwaitingDecision`, `DecidedByAuthor`, `ReasonMissing`; and of conditions all at once `ConditionsMissing`,
 * `ConditionTextMissing`, `ConditionDayMissing`, `ConditionOwnerNotConcerned` and as `refusalOfDay` does (details: where each stands).
 */
export function decideRecoveryPlan(plan: RecoveryPlan, given: RecoveryDecision & CouncilDate & { readonly actor: Actor }): Decided {
  const state = recoveryTransitions.next(plan.state, given.decision === 'return' ? 'return' : 'approve');
  if (!state) return refuse('NotAwaitingDecision', { reference: plan.reference });
  if (isSelfApproval(given.actor, plan.authorIds)) return refuse('DecidedByAuthor', { reference: plan.reference });
  const stream = { type: 'recovery-plan' as const, id: plan.id };
  const facts = { reference: plan.reference, version: plan.version + 1 };
  if (given.decision === 'return') {
    if (isBlank(given.reason)) return refuse('ReasonMissing');
    const lastReturn = plan.content && { reason: normalText(given.reason), content: plan.content };
    return accept({ plan: { ...plan, state, lastReturn }, event: { name: 'RecoveryPlanReturned', stream, payload: facts, wording: { reason: given.reason } } });
  }
  const set = given.decision === 'approve' ? [] : given.conditions;
  const refused = given.decision === 'approve' ? undefined : refuseAll(conditionFaults(set, { parties: plan.parties, today: given.today }));
  if (refused) return refused;
  const conditions = set.flatMap(({ text, postId, dueOn }) => (dueOn === '' ? [] : [{ text: normalText(text), postId: postId ?? plan.parties.accountablePostId, dueOn, met: null }]));
  const payload = { ...facts, firstUpdateDueOn: firstUpdateDueOn(given), ...(conditions.length > 0 && { conditions: conditions.length }) };
  const wording = Object.fromEntries(conditions.map(({ text }, index) => [`condition${index + 1}`, text]));
  return accept({ plan: { ...plan, state, approvedOn: given.today, conditions }, event: { name: 'RecoveryPlanApproved', stream, payload, wording } });
}
