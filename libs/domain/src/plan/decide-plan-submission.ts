import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { Plan } from './plan';
import type { PlanRefusal } from './refusals';
import { planTransitions } from './transitions';

/**
 * Whether a plan may go to whoever decides it. Everything it must hold is there, or the refusal names what is not.
 *
 * @param missing what its content and links lack, as the kind's own rule lists it, in words for the writer
 * Refuses: PlanNotBeingDrafted, PlanIncomplete (names what is missing).
 */
export const decidePlanSubmission = (
  plan: Plan,
  { actor, today, missing }: { readonly actor: Actor; readonly today: CalendarDate; readonly missing: readonly string[] },
): Outcome<Plan, Refusal<PlanRefusal>> => {
  const state = planTransitions.next(plan.state, 'submit');
  if (state === null) return refuse('PlanNotBeingDrafted', { state: plan.state });
  if (missing.length > 0) return refuse('PlanIncomplete', { missing });
  const authorIds = withContributor(plan.authorIds, actor);
  return accept({ ...plan, state, version: plan.version + 1, authorIds, submittedOn: today, returnReason: null });
};
