import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { type CouncilPlan, type CouncilPlanObjective, coverageOf } from './council-plan';
import type { PlanRefusal } from './refusals';
import { councilPlanTransitions } from './transitions';

/**
 * Whether a council plan may be published: every deliverable has its lead service. From then on the services' plans are asked for.
 *
 * Refuses: CouncilPlanAlreadyPublished, DeliverablesUnallocated (names each).
 * Source: Chesterfield 7.1; source-systems B1 ("40 deliverables, 38 allocated: publication blocked, 2 named").
 */
export const decideCouncilPlanPublication = (plan: CouncilPlan, objectives: readonly CouncilPlanObjective[]): Outcome<CouncilPlan, Refusal<PlanRefusal>> => {
  const state = councilPlanTransitions.next(plan.state, 'publish');
  if (state === null) return refuse('CouncilPlanAlreadyPublished', { year: plan.year });
  const { unallocated, deliverables, allocated } = coverageOf(objectives);
  if (unallocated.length > 0 || deliverables === 0) {
    const missing = unallocated.map(({ reference, deliverable }) => `${reference}: ${deliverable}`);
    return refuse('DeliverablesUnallocated', { deliverables, allocated, missing });
  }
  return accept({ ...plan, state, version: plan.version + 1 });
};
