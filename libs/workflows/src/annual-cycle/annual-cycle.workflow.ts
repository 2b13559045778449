import type { AnnualCyclePhase } from '@golden-thread/domain/timetable';
import { proxyActivities } from '@temporalio/workflow';
import { listenForNudges, repeatableWrite, takeTurnsWhile, type WorkflowRun } from '../shared';
import type { AnnualCycleActivities } from './annual-cycle.activities';

const act = proxyActivities<AnnualCycleActivities>(repeatableWrite);

/**
 * A council's performance year, from its publication to its annual report. It walks the timetable through its four quarters, a new
 * run in each, and after 31 March goes on beside the next year until the second half-yearly report is out. What a stage sets in
 * motion has a workflow of its own: a year starts none as its children, which a new run would end.
 */
export async function annualCycle(run: WorkflowRun): Promise<void> {
  const year = listenForNudges<AnnualCyclePhase>(run);
  await takeTurnsWhile(year, ['before', 'q1', 'q2', 'q3', 'q4'], act.openStagesOfYear);
  await takeTurnsWhile(year, ['after-year-end'], act.seeYearOut);
}
