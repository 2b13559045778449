/** The council plan with the deliverables of one year, each with one lead service. */

import type { FinancialYear } from '../calendar/financial-year';
import type { CouncilPlanId, ObjectiveId, ServiceId } from '../shared/id';

/** The council plan, with one year's deliverables: drafted, then published. Four years long or so; every year has its own deliverables. */
export interface CouncilPlan {
  readonly id: CouncilPlanId;
  readonly title: string;
  readonly year: FinancialYear;
  readonly state: 'drafting' | 'published';
  readonly version: number;
}

/** How many characters a council plan's texts hold, whoever sends them. */
export const councilPlanLimits = { title: 200, objective: 300, deliverable: 500, endOfPlanResult: 500, reallocationReason: 1000 } as const;

/** An objective of the council plan: what is delivered in the year, what is true when the plan ends, and the one service that leads. */
export interface CouncilPlanObjective {
  readonly id: ObjectiveId;
  readonly reference: string;
  readonly title: string;
  readonly deliverable: string;
  readonly endOfPlanResult: string;
  /** Null while not allocated, which stops publication. */
  readonly leadServiceId: ServiceId | null;
}

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
