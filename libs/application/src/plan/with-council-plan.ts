import { findCouncilPlan } from '@golden-thread/persistence/plan';
import { opener } from '../shared';
import type { PlanCommand } from './with-plan';

/** Opens a council plan. Refuses: `NotFound`. */
export const withCouncilPlan = opener({
  hold: async (work, { planId }: PlanCommand) => {
    await work.lock({ type: 'council-plan', id: planId });
    return findCouncilPlan(work, planId);
  },
  missing: 'NotFound',
  versioned: (plan) => plan,
});
