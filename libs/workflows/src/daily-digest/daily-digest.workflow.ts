import { proxyActivities } from '@temporalio/workflow';
import { listenForNudges, repeatableWrite, takeTurnsWhile, type WorkflowRun } from '../shared';
import type { DailyDigestActivities } from './daily-digest.activities';

const act = proxyActivities<DailyDigestActivities>(repeatableWrite);

/** One for each council, for ever: nudged by a reminder, it waits for the hour of the digest and has the letters written. */
export async function dailyDigest(run: WorkflowRun): Promise<void> {
  const turns = listenForNudges<'gathering'>(run);
  await takeTurnsWhile(turns, ['gathering'], act.sendDayDigest);
}
