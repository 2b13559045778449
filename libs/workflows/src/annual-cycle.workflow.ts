import type { YearId } from '@golden-thread/domain/shared/id';
import type { AnnualCyclePhase, AnnualCycleStep } from '@golden-thread/domain/timetable/schedule';
import { proxyLocalActivities } from '@temporalio/workflow';
import { repeatableWrite, rowsRead } from './shared/activity-options';
import { followRows, type StepActivity, type StepsOfPhases } from './shared/follow-rows';
import type { WorkflowRun } from './shared/run';

type Activity = StepActivity<YearId, AnnualCyclePhase, AnnualCycleStep>;

export interface AnnualCycleActivities extends Record<AnnualCycleStep, Activity> {
  /** Reads where the year stands and says which step is due. */
  nextStepOfYear: Activity;
  /** Opens each stage whose day has come; rounds, reports and windows begin from that. */
  openStages: Activity;
  /** Asks those whom the stages name for what they are to give. */
  askForReturns: Activity;
  /** Asks for the figures of the months that have ended. */
  askForMonthlyFigures: Activity;
  /** Asks whoever is in no service for their objectives. */
  askPeopleOutsideServices: Activity;
  /** Puts agreed changes of plans into effect on their day. */
  putPlanChangesIntoEffect: Activity;
  /** Merges or splits services on the day that was planned. */
  reorganiseServices: Activity;
  /** Tells the owner of a stage what has not come. */
  noteOverdueReturns: Activity;
  /** Reminds whoever has open work that no other workflow looks after, and escalates it. */
  remindWhoeverHasOpenWork: Activity;
  /** Ends the year once its annual report is out. */
  endYear: Activity;
}

const { nextStepOfYear } = proxyLocalActivities<AnnualCycleActivities>(rowsRead);
const { openStages, askForReturns, askForMonthlyFigures, askPeopleOutsideServices, putPlanChangesIntoEffect, reorganiseServices, noteOverdueReturns, remindWhoeverHasOpenWork, endYear } =
  proxyLocalActivities<AnnualCycleActivities>(repeatableWrite);

/** What stages ask of people, and what is measured monthly, is asked for beside what they open; actions, risks, changes of plans and of services have days of their own. */
const inYear = { openStages, askForReturns, askForMonthlyFigures, askPeopleOutsideServices, putPlanChangesIntoEffect, reorganiseServices, noteOverdueReturns, remindWhoeverHasOpenWork };

/** It walks the timetable through its four quarters, a new run in each. */
export const annualCyclePhases: StepsOfPhases<YearId, AnnualCyclePhase, AnnualCycleStep> = {
  /** Published before it begins; what plans it opens ahead of 1 April. */
  before: inYear,
  q1: inYear,
  q2: inYear,
  q3: inYear,
  q4: inYear,
  /** After 31 March it goes on beside the next year until the second half-yearly report is out. */
  'after-year-end': { ...inYear, endYear },
  ended: {},
};

/**
 * A council's performance year, from its publication to its annual report. What a stage sets in motion has a workflow of its own: a
 * year starts none as its children, which a new run would end. Source: Ribble Valley, performance management, 3.3 (plan, do, review, revise) and 3.8
 * (the timetable of the cycle).
 */
export async function annualCycle(run: WorkflowRun<YearId>): Promise<void> {
  await followRows(run, { next: nextStepOfYear, phases: annualCyclePhases });
}
