import type { AppraisalRoundPhase } from '@golden-thread/domain/plan';
import { proxyActivities } from '@temporalio/workflow';
import { listenForNudges, repeatableWrite, takeTurnsWhile, type WorkflowRun } from '../shared';
import type { AppraisalRoundActivities } from './appraisal-round.activities';

const act = proxyActivities<AppraisalRoundActivities>(repeatableWrite);

/**
 * A directorate's round of people's objectives in a year: it waits for the window, opens it, reminds while it is open, and closes it.
 * The people's tasks are rows, however many there are; this is one workflow. Source: practice C2 (annual appraisals).
 */
export async function appraisalRound(run: WorkflowRun): Promise<void> {
  const round = listenForNudges<AppraisalRoundPhase>(run);
  await takeTurnsWhile(round, ['before-window'], act.openAppraisalWindow);
  await takeTurnsWhile(round, ['window-open'], act.closeAppraisalWindow);
}
