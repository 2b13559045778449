import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { CouncilPlan, CouncilPlanObjective } from './council-plan';
import type { PlanRefusal } from './refusals';
import { councilPlanTransitions } from './transitions';

/**
 * Whether an objective may be added to a council plan: it names what is delivered this year and what is true at the end of the plan.
 *
 * Refuses: CouncilPlanAlreadyPublished, ObjectiveTitleMissing, DeliverableMissing, EndOfPlanResultMissing.
 * Source: Chesterfield 4.2 ("in-year deliverables and end-of-plan expectations").
 */
export const decideCouncilPlanObjective = (plan: CouncilPlan, objective: CouncilPlanObjective): Outcome<CouncilPlanObjective, Refusal<PlanRefusal>> => {
  if (councilPlanTransitions.next(plan.state, 'change') === null) return refuse('CouncilPlanAlreadyPublished', { year: plan.year });
  const [title, deliverable, endOfPlanResult] = [normalText(objective.title), normalText(objective.deliverable), normalText(objective.endOfPlanResult)];
  if (title === '') return refuse('ObjectiveTitleMissing');
  if (deliverable === '') return refuse('DeliverableMissing');
  if (endOfPlanResult === '') return refuse('EndOfPlanResultMissing');
  return accept({ ...objective, title, deliverable, endOfPlanResult });
};
