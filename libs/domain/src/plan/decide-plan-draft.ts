import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { Plan } from './plan';
import type { PlanRefusal } from './refusals';
import { planTransitions } from './transitions';

/**
 * Whether a plan may be written on: only while it is being drafted. Whoever writes becomes one of its authors, so that they will not
 * be the one who decides it. Drafts are kept as they are; what is missing is asked for at submission.
 *
 * Refuses: PlanNotBeingDrafted.
 */
export const decidePlanDraft = (plan: Plan, actor: Actor): Outcome<Plan, Refusal<PlanRefusal>> => {
  const state = planTransitions.next(plan.state, 'save');
  if (state === null) return refuse('PlanNotBeingDrafted', { state: plan.state });
  return accept({ ...plan, state, version: plan.version + 1, authorIds: withContributor(plan.authorIds, actor) });
};
