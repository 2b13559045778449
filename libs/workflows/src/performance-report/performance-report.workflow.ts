import type { ReportPhase } from '@golden-thread/domain/report';
import { proxyActivities } from '@temporalio/workflow';
import { listenForNudges, repeatableWrite, takeTurnsWhile, type WorkflowRun } from '../shared';
import type { PerformanceReportActivities } from './performance-report.activities';

const act = proxyActivities<PerformanceReportActivities>(repeatableWrite);

/**
 * A half-yearly report: composed from frozen figures, challenged by scrutiny and by Cabinet, published after both.
 * Source: Chesterfield performance framework 5.3.
 */
export async function performanceReport(run: WorkflowRun): Promise<void> {
  const report = listenForNudges<ReportPhase>(run);
  await takeTurnsWhile(report, ['composition'], act.seeToComposition);
  await takeTurnsWhile(report, ['challenge'], act.seeToChallenge);
  await takeTurnsWhile(report, ['publication'], act.seeToPublication);
}
