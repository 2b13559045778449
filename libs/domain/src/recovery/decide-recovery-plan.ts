import type { Actor } from '../authority/actor';
import { isSelfApproval } from '../authority/separation-of-duties';
import type { CouncilDate } from '../calendar/working-calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { RecoveryEvent } from './events';
import type { RecoveryPlan } from './recovery-plan';
import type { RecoveryRefusal } from './refusals';
import { firstUpdateDueOn } from './schedule';
import { recoveryTransitions } from './transitions';

/** Approve as it stands, or give it back with a reason. */
export type RecoveryDecision = { readonly decision: 'approve' } | { readonly decision: 'return'; readonly reason: string };

/**
 * A director's decision on a submitted recovery plan. Approved, its months begin; returned, it is drafted again, and the reason is
 * kept. Nobody decides a plan they contributed to, whichever post, deputy or token they act through.
 *
 * Refuses: `NotAwaitingDecision`, `DecidedByAuthor`, `ReasonMissing`.
 */
export function decideRecoveryPlan(
  plan: RecoveryPlan,
  given: RecoveryDecision & CouncilDate & { readonly actor: Actor },
): Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal>> {
  const state = recoveryTransitions.next(plan.state, given.decision);
  if (!state) return refuse('NotAwaitingDecision', { reference: plan.reference });
  if (isSelfApproval(given.actor, plan.authorIds)) return refuse('DecidedByAuthor', { reference: plan.reference });
  if (given.decision === 'return' && isBlank(given.reason)) return refuse('ReasonMissing');
  const stream = { type: 'recovery-plan' as const, id: plan.id };
  const facts = { reference: plan.reference, version: plan.version + 1 };
  if (given.decision === 'return') {
    const event: RecoveryEvent = { name: 'RecoveryPlanReturned', stream, payload: facts, wording: { reason: given.reason } };
    return accept({ plan: { ...plan, state }, event });
  }
  const payload = { ...facts, firstUpdateDueOn: firstUpdateDueOn(given) };
  return accept({ plan: { ...plan, state, approvedOn: given.today }, event: { name: 'RecoveryPlanApproved', stream, payload } });
}
