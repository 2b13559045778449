import { CouncilPlansResource } from './council-plans.controller';
import { PlanContentResource } from './plan-content.controller';
import { PlanListsResource } from './plan-lists.controller';
import { PlansResource } from './plans.controller';

/** The lists come first: `plans/mine` is no plan's id. */
export const planResources = [PlanListsResource, PlansResource, PlanContentResource, CouncilPlansResource];
