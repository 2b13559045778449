import { councilPlanToChange } from '@golden-thread/persistence/plan';
import { opener } from '../shared';
import type { PlanCommand } from './with-plan';

/** Opens a council plan. Refuses: `NotFound`. */
export const withCouncilPlan = opener({
  load: (loading, { planId }: PlanCommand) => loading.loadForUpdate(councilPlanToChange, planId),
  missing: 'NotFound',
  versioned: (plan) => plan,
  stream: ({ id }) => ({ type: 'council-plan', id }),
});
