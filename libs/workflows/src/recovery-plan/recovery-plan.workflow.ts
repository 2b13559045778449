import type { RecoveryPlanState } from '@golden-thread/domain/recovery';
import { proxyActivities } from '@temporalio/workflow';
import { listenForNudges, repeatableWrite, takeTurnsWhile, type WorkflowRun } from '../shared';
import type { RecoveryPlanActivities } from './recovery-plan.activities';

const act = proxyActivities<RecoveryPlanActivities>(repeatableWrite);

/**
 * A recovery plan, from the day it is asked for: agreed between its manager and the director; then a report every month and the
 * panel's verdict on it, for as many months as it takes until the panel is satisfied; then watched for a relapse.
 * Source: Ribble Valley, performance management, 6.6.
 */
export async function recoveryPlan(run: WorkflowRun): Promise<void> {
  const plan = listenForNudges<RecoveryPlanState>(run);
  await takeTurnsWhile(plan, ['drafting', 'awaiting-decision'], act.remindUntilAgreed);
  await takeTurnsWhile(plan, ['monthly-updates', 'awaiting-verdict'], act.askEveryMonth);
  await takeTurnsWhile(plan, ['relapse-watch'], act.watchForRelapse);
}
