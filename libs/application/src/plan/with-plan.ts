import { holdPlan } from '@golden-thread/persistence/plan';
import { opener, type Shown } from '../shared';

/** What every act on a plan names. */
export interface PlanCommand extends Shown {
  readonly planId: string;
}

/** Opens a service plan, a unit plan or a person's objectives. Refuses: `NotFound`. */
export const withPlan = opener({
  load: (loading, { planId }: PlanCommand) => holdPlan(loading, planId),
  missing: 'NotFound',
  versioned: (plan) => plan,
  stream: ({ kind, id }) => ({ type: kind, id }),
});
