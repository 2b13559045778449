import type { AppraisalRoundPhase, AppraisalRoundStep } from '@golden-thread/domain/plan/appraisal-round-schedule';
import type { AppraisalRoundId } from '@golden-thread/domain/shared/id';
import { proxyLocalActivities } from '@temporalio/workflow';
import { repeatableWrite, rowsRead } from './shared/activity-options';
import { followRows, type StepActivity, type StepsOfPhases } from './shared/follow-rows';
import type { WorkflowRun } from './shared/run';

type Activity = StepActivity<AppraisalRoundId, AppraisalRoundPhase, AppraisalRoundStep>;

/** People's own words never pass through these. */
export interface AppraisalRoundActivities extends Record<AppraisalRoundStep, Activity> {
  /** Reads where the round stands and says which step is due. */
  nextStepOfAppraisalRound: Activity;
  /** Opens the window for units whose targets are set; names the others. */
  openAppraisalWindow: Activity;
  /** Reminds people of what they have not agreed. */
  remindOfObjectives: Activity;
  /** Closes the window and says how far it came. */
  closeAppraisalWindow: Activity;
}

const { nextStepOfAppraisalRound } = proxyLocalActivities<AppraisalRoundActivities>(rowsRead);
const { openAppraisalWindow, remindOfObjectives, closeAppraisalWindow } = proxyLocalActivities<AppraisalRoundActivities>(repeatableWrite);

/** Source: practice C2 (annual appraisals, 1 April to 30 June). */
export const appraisalRoundPhases: StepsOfPhases<AppraisalRoundId, AppraisalRoundPhase, AppraisalRoundStep> = {
  /** It waits for the window's first day. Where the timetable has put its last day into the past, it closes unopened. */
  'before-window': { openAppraisalWindow, closeAppraisalWindow },
  /** People agree their objectives, and are reminded, until the day after the window's last. */
  'window-open': { remindOfObjectives, closeAppraisalWindow },
  /** Closed for good: who comes later is looked after by their service's year. */
  closed: {},
};

/** A directorate's round of people's objectives in a year. The people's tasks are rows, however many there are; this is one workflow. */
export async function appraisalRound(run: WorkflowRun<AppraisalRoundId>): Promise<void> {
  await followRows(run, { next: nextStepOfAppraisalRound, phases: appraisalRoundPhases });
}
