import type { Actor } from '../authority/actor';
import { isSelfApproval } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import type { PersonId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { Plan } from './plan';
import type { PlanRefusal } from './refusals';
import { objectivesTransitions, planTransitions } from './transitions';

/** Approved, or returned with what is to be changed. */
export interface PlanDecision {
  readonly decision: 'approve' | 'return';
  readonly reason: string;
}

/** A plan that is decided; of somebody's objectives also whose they are. */
type Decided = Plan & { readonly personId?: PersonId | null };

/**
 * The decision on a submitted plan by whoever stands above it: approved, or returned with a reason to be drafted again. Never by one
 * of its authors, through whichever post, deputy or token: then whoever is above decides. Nor of somebody's own objectives by
 * that person, whoever wrote or imported them. Objectives of a person that were agreed are returned in the same way, at a one-to-one or
 * at mid-year: what is above them has changed, or their work has.
 *
 * Refuses: PlanNotAwaitingDecision, PlanDecidedByAuthor, PlanReturnReasonMissing.
 * Source: Chesterfield 4.2 and 7.1; source-systems B9.5.
 */
export const decidePlan = (
  plan: Decided,
  { actor, today, decision, reason }: PlanDecision & { readonly actor: Actor; readonly today: CalendarDate },
): Outcome<Plan, Refusal<PlanRefusal>> => {
  const state = plan.kind === 'individual-plan' ? objectivesTransitions.next(plan.state, decision) : planTransitions.next(plan.state, decision);
  if (state === null) return refuse('PlanNotAwaitingDecision', { state: plan.state });
  if (isSelfApproval(actor, [...plan.authorIds, plan.personId])) return refuse('PlanDecidedByAuthor');
  const why = normalText(reason);
  if (decision === 'return' && why === '') return refuse('PlanReturnReasonMissing');
  return accept({ ...plan, state, version: plan.version + 1, decidedOn: today, returnReason: decision === 'return' ? why : null });
};
