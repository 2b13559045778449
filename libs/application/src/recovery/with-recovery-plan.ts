import { findRecoveryPlan } from '@golden-thread/persistence/recovery';
import { opener, type Shown } from '../shared';

/** What every decision about a recovery plan names. */
export interface RecoveryCommand extends Shown {
  readonly planId: string;
}

/** Opens a recovery plan. Refuses: `NoSuchRecoveryPlan`. */
export const withRecoveryPlan = opener({
  hold: async (work, { planId }: RecoveryCommand) => {
    const [, plan] = await Promise.all([work.lock({ type: 'recovery-plan', id: planId }), findRecoveryPlan(work, planId)]);
    return plan;
  },
  missing: 'NoSuchRecoveryPlan',
  versioned: (plan) => plan,
});
