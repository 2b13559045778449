import type { IdOrReference } from '@golden-thread/persistence';
import { recoveryPlanToChange } from '@golden-thread/persistence/recovery';
import { opener, type Shown } from '../shared';

/** What every decision about a recovery plan names. */
export interface RecoveryCommand extends Shown {
  readonly planId: IdOrReference;
}

/** Opens a recovery plan. Refuses: `NoSuchRecoveryPlan`. */
export const withRecoveryPlan = opener({
  load: (loading, { planId }: RecoveryCommand) => loading.loadForUpdate(recoveryPlanToChange, planId),
  missing: 'NoSuchRecoveryPlan',
  versioned: (plan) => plan,
  stream: ({ id }) => ({ type: 'recovery-plan', id }),
});
