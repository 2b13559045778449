import { CouncilPlansResource } from './council-plans.controller';
import { PlansResource } from './plans.controller';

export const planResources = [PlansResource, CouncilPlansResource];
