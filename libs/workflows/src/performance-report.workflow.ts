import type { ReportPhase, ReportStep } from '@golden-thread/domain/report/schedule';
import type { ReportId } from '@golden-thread/domain/shared/id';
import { proxyLocalActivities } from '@temporalio/workflow';
import { repeatableWrite, rowsRead } from './shared/activity-options';
import { followRows, type StepActivity, type StepsOfPhases } from './shared/follow-rows';
import type { WorkflowRun } from './shared/run';

type Activity = StepActivity<ReportId, ReportPhase, ReportStep>;

export interface PerformanceReportActivities extends Record<ReportStep, Activity> {
  /** Reads where the report stands and says which step is due. */
  nextStepOfReport: Activity;
  /** Opens the report on its day and asks for its composition. */
  openReport: Activity;
  /** Takes over the timetable's new dates. */
  moveReportDates: Activity;
  /** Reminds of whatever the report waits for. */
  remindOfReport: Activity;
}

const { nextStepOfReport } = proxyLocalActivities<PerformanceReportActivities>(rowsRead);
const { openReport, moveReportDates, remindOfReport } = proxyLocalActivities<PerformanceReportActivities>(repeatableWrite);

/** Source: Chesterfield performance framework 5.3. */
export const performanceReportPhases: StepsOfPhases<ReportId, ReportPhase, ReportStep> = {
  /** The policy team composes it from frozen figures. */
  composition: { openReport, moveReportDates, remindOfReport },
  /** Scrutiny and Cabinet challenge it; each challenge is answered. */
  challenge: { moveReportDates, remindOfReport },
  /** After both it is published. */
  publication: { moveReportDates, remindOfReport },
  /** Published. */
  over: {},
};

/** A half-yearly report: composed, challenged by scrutiny and by Cabinet, published after both. */
export async function performanceReport(run: WorkflowRun<ReportId>): Promise<void> {
  await followRows(run, { next: nextStepOfReport, phases: performanceReportPhases });
}
