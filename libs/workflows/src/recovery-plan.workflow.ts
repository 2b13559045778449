import type { RecoveryPlanState } from '@golden-thread/domain/recovery/recovery-plan';
import type { RecoveryPlanStep } from '@golden-thread/domain/recovery/schedule';
import type { RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { proxyLocalActivities } from '@temporalio/workflow';
import { repeatableWrite, rowsRead } from './shared/activity-options';
import { followRows, type StepActivity, type StepsOfPhases } from './shared/follow-rows';
import type { WorkflowRun } from './shared/run';

type Activity = StepActivity<RecoveryPlanId, RecoveryPlanState, RecoveryPlanStep>;

export interface RecoveryPlanActivities extends Record<RecoveryPlanStep, Activity> {
  /** Reads where the plan stands and says which step is due. */
  nextStepOfRecoveryPlan: Activity;
  /** Asks for the update of the month that has begun. */
  askForMonthlyUpdate: Activity;
  /** Counts a month as missed whose due date has passed. */
  countMissedMonth: Activity;
  /** Ends the watch for a relapse on its day. */
  endRelapseWatch: Activity;
  /** Reminds of what is open; a missed month goes to the director, then to whoever asked for the plan. */
  remindOfRecoveryPlan: Activity;
}

const { nextStepOfRecoveryPlan } = proxyLocalActivities<RecoveryPlanActivities>(rowsRead);
const { askForMonthlyUpdate, countMissedMonth, endRelapseWatch, remindOfRecoveryPlan } = proxyLocalActivities<RecoveryPlanActivities>(repeatableWrite);

/** Source: Ribble Valley, performance management, 6.6. */
export const recoveryPlanPhases: StepsOfPhases<RecoveryPlanId, RecoveryPlanState, RecoveryPlanStep> = {
  /** Its manager drafts it … */
  drafting: { remindOfRecoveryPlan },
  /** … and the director approves it, or returns it with a reason. */
  'awaiting-decision': { remindOfRecoveryPlan },
  /** A report every month, for as many months as it takes; a missed one is counted and escalated. */
  'monthly-updates': { askForMonthlyUpdate, countMissedMonth, remindOfRecoveryPlan },
  /** The panel judges the report; months go on meanwhile. */
  'awaiting-verdict': { askForMonthlyUpdate, countMissedMonth, remindOfRecoveryPlan },
  /** The panel is satisfied: the measure is watched for a relapse. */
  'relapse-watch': { endRelapseWatch, remindOfRecoveryPlan },
  /** The watch is over, or the measure has relapsed into a plan of its own. */
  ended: {},
  /** Whoever had asked for it took that back. */
  withdrawn: {},
};

/** A recovery plan: agreed, reported on every month until the panel is satisfied, watched for a relapse. */
export async function recoveryPlan(run: WorkflowRun<RecoveryPlanId>): Promise<void> {
  await followRows(run, { next: nextStepOfRecoveryPlan, phases: recoveryPlanPhases });
}
