import type { DeskState } from '@golden-thread/domain/assessment/desk-assessment';
import type { DeskStep } from '@golden-thread/domain/assessment/desk-schedule';
import type { DeskAssessmentId } from '@golden-thread/domain/shared/id';
import { proxyLocalActivities } from '@temporalio/workflow';
import { repeatableWrite, rowsRead } from './shared/activity-options';
import { followRows, type StepActivity, type StepsOfPhases } from './shared/follow-rows';
import type { WorkflowRun } from './shared/run';

type Activity = StepActivity<DeskAssessmentId, DeskState, DeskStep>;

export interface DeskAssessmentActivities extends Record<DeskStep, Activity> {
  /** Reads where the assessment stands and says which step is due. */
  nextStepOfDeskAssessment: Activity;
  /** Looks whether the records on which scores rest still hold. */
  checkEvidence: Activity;
  /** Tells whoever runs it that a deadline has passed, once for each. */
  tellOfLateness: Activity;
  /** Reminds of whatever it waits for. */
  remindOfDeskAssessment: Activity;
}

const { nextStepOfDeskAssessment } = proxyLocalActivities<DeskAssessmentActivities>(rowsRead);
const { checkEvidence, tellOfLateness, remindOfDeskAssessment } = proxyLocalActivities<DeskAssessmentActivities>(repeatableWrite);

const steps = { checkEvidence, tellOfLateness, remindOfDeskAssessment };

/** Source: the statutory guidance on best value standards, 2024: self-assessment by characteristics, agreed by statutory officers, before the audit committee. */
export const deskAssessmentPhases: StepsOfPhases<DeskAssessmentId, DeskState, DeskStep> = {
  /** Leads and reviewers are named. */
  allocating: {},
  /** Each lead proposes scores with narrative and evidence; somebody else reviews each. What was sent back comes here again. */
  assessing: steps,
  /** All are agreed: are they given by one yardstick? */
  comparing: steps,
  /** The three statutory officers agree, then the management team. */
  'management-team': steps,
  /** The committee notes or approves it, or refers it back. */
  'audit-committee': steps,
  /** For a year its evidence is looked at: a score whose evidence breaks is stale. */
  closed: { checkEvidence },
};

/** A desk assessment: proposed, reviewed, compared, agreed, decided by committee; then its evidence is watched for a year. */
export async function deskAssessment(run: WorkflowRun<DeskAssessmentId>): Promise<void> {
  await followRows(run, { next: nextStepOfDeskAssessment, phases: deskAssessmentPhases });
}
