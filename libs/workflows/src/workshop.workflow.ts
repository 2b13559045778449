import type { WorkshopStep } from '@golden-thread/domain/assessment/schedule';
import type { WorkshopState } from '@golden-thread/domain/assessment/workshop';
import type { WorkshopId } from '@golden-thread/domain/shared/id';
import { proxyLocalActivities } from '@temporalio/workflow';
import { repeatableWrite, rowsRead } from './shared/activity-options';
import { followRows, type StepActivity, type StepsOfPhases } from './shared/follow-rows';
import type { WorkflowRun } from './shared/run';

type Activity = StepActivity<WorkshopId, WorkshopState, WorkshopStep>;

export interface WorkshopActivities extends Record<WorkshopStep, Activity> {
  /** Reads where the workshop stands and says which step is due. */
  nextStepOfWorkshop: Activity;
  /** Joins the scores of those who were away, and deletes what single people scored. */
  joinLateScores: Activity;
  /** Tells those who took part that the follow-up is due. */
  announceFollowUp: Activity;
  /** Looks whether the records on which scores rest still hold. */
  checkWorkshopEvidence: Activity;
  /** Reminds whoever answers for it of the follow-up. */
  remindOfWorkshop: Activity;
}

const { nextStepOfWorkshop } = proxyLocalActivities<WorkshopActivities>(rowsRead);
const { joinLateScores, announceFollowUp, checkWorkshopEvidence, remindOfWorkshop } = proxyLocalActivities<WorkshopActivities>(repeatableWrite);

/** Source: Planning Advisory Service, Development Management Challenge Toolkit, "How to use it". */
export const workshopPhases: StepsOfPhases<WorkshopId, WorkshopState, WorkshopStep> = {
  /** People are invited. */
  preparing: { checkWorkshopEvidence },
  /** Statement by statement, also over several days: what happens in the room is people's own. */
  running: { checkWorkshopEvidence },
  /** Every statement is confirmed and every action decided; whoever was away scores until a date, and they meet again to see what came of it. For a year its evidence is looked at. */
  closed: { joinLateScores, announceFollowUp, checkWorkshopEvidence, remindOfWorkshop },
};

/** A workshop: scored and talked about, closed with its actions, followed up. */
export async function workshop(run: WorkflowRun<WorkshopId>): Promise<void> {
  await followRows(run, { next: nextStepOfWorkshop, phases: workshopPhases });
}
