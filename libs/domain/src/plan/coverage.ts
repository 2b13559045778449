import type { CouncilPlanObjective } from './council-plan-objective';

/** How far the deliverables of a council plan have their lead service. */
export interface Coverage {
  readonly deliverables: number;
  readonly allocated: number;
  readonly unallocated: readonly CouncilPlanObjective[];
}

/** Which deliverables have their one lead service and which have none. Source: Chesterfield 7.1, cross-reference of plans. */
export const coverageOf = (objectives: readonly CouncilPlanObjective[]): Coverage => {
  const unallocated = objectives.filter(({ leadServiceId }) => leadServiceId === null);
  return { deliverables: objectives.length, allocated: objectives.length - unallocated.length, unallocated };
};
