import { holdPlan } from '@golden-thread/persistence/plan';
import { opener, type Shown } from '../shared';

/** What every act on a plan names. */
export interface PlanCommand extends Shown {
  readonly planId: string;
}

/** Opens a service plan, a unit plan or a person's objectives. Refuses: `NotFound`. */
export const withPlan = opener({
  hold: async (work, { planId }: PlanCommand) => holdPlan(work, planId),
  missing: 'NotFound',
  versioned: (plan) => plan,
});
