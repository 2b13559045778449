import { seeToRecoveryPlan } from '@golden-thread/application/recovery';
import type { Database } from '@golden-thread/persistence';
import type { RecoveryPlanActivities } from '@golden-thread/workflows';
import { accepted } from './accepted';

/** The turns of a recovery plan. One use case sees to all three parts of its life, because the row says which part it is in. */
export const recoveryPlanActivities = (database: Database): RecoveryPlanActivities => ({
  remindUntilAgreed: (plan) => accepted(seeToRecoveryPlan(database, plan)),
  askEveryMonth: (plan) => accepted(seeToRecoveryPlan(database, plan)),
  watchForRelapse: (plan) => accepted(seeToRecoveryPlan(database, plan)),
});
