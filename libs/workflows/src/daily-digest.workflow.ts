import type { CouncilId } from '@golden-thread/domain/shared/id';
import { proxyLocalActivities } from '@temporalio/workflow';
import { repeatableWrite, rowsRead } from './shared/activity-options';
import { followRows, type StepActivity, type StepsOfPhases } from './shared/follow-rows';
import type { WorkflowRun } from './shared/run';

type Activity = StepActivity<CouncilId, 'gathering', 'sendDigest'>;

export interface DailyDigestActivities {
  /** Counts the reminders that wait, and says whether the day's digest is due. */
  nextStepOfDigest: Activity;
  /** Puts the reminders that wait into one e-mail for each person. */
  sendDigest: Activity;
}

const { nextStepOfDigest } = proxyLocalActivities<DailyDigestActivities>(rowsRead);
const { sendDigest } = proxyLocalActivities<DailyDigestActivities>(repeatableWrite);

export const dailyDigestPhases: StepsOfPhases<CouncilId, 'gathering', 'sendDigest'> = {
  /** Reminders wait for the digest's hour. */
  gathering: { sendDigest },
};

/** One for each council, for ever: woken by a reminder, it waits for the hour of the digest and has the e-mails written. Source: ours; no framework speaks of e-mails. */
export async function dailyDigest(run: WorkflowRun<CouncilId>): Promise<void> {
  await followRows(run, { next: nextStepOfDigest, phases: dailyDigestPhases });
}
