import type { ServiceYearPhase, ServiceYearStep } from '@golden-thread/domain/plan/service-year-schedule';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { proxyLocalActivities } from '@temporalio/workflow';
import { repeatableWrite, rowsRead } from './shared/activity-options';
import { followRows, type StepActivity, type StepsOfPhases } from './shared/follow-rows';
import type { WorkflowRun } from './shared/run';

type Activity = StepActivity<PlanId, ServiceYearPhase, ServiceYearStep>;

export interface ServiceYearActivities extends Record<ServiceYearStep, Activity> {
  /** Reads where the cascade stands and says which step is due. */
  nextStepOfServiceYear: Activity;
  /** Asks for the plans of units that have none. */
  openUnitPlans: Activity;
  /** Asks people for their objectives: of units whose plan is approved, and whoever has come since. */
  askForObjectives: Activity;
  /** Reminds of what is open, and takes what is late up the management chain. */
  remindOfPlans: Activity;
}

const { nextStepOfServiceYear } = proxyLocalActivities<ServiceYearActivities>(rowsRead);
const { openUnitPlans, askForObjectives, remindOfPlans } = proxyLocalActivities<ServiceYearActivities>(repeatableWrite);

/** Each level is opened by the approval above it (Chesterfield 4.2; IDeA 5.3.5.4); who comes later is asked when they come. */
export const serviceYearPhases: StepsOfPhases<PlanId, ServiceYearPhase, ServiceYearStep> = {
  /** Its manager writes the service plan, its director approves it. */
  'service-plan': { remindOfPlans },
  /** The units are asked for theirs; the people of those that have approval are asked for objectives meanwhile. */
  'unit-plans': { openUnitPlans, askForObjectives, remindOfPlans },
  /** Every unit has its targets: people are asked once the appraisal window has opened. */
  'individual-objectives': { askForObjectives, remindOfPlans },
  /** Everybody has been asked. The year goes on: a unit that is added leads back to its plan, a person to their objectives. */
  cascaded: { remindOfPlans },
  /** The council's year has ended, and with it the service's. */
  ended: {},
};

/** A service's year as a cascade: service plan, unit plans, people's objectives, from its opening until the council's year ends. Source: Chesterfield 4.2; IDeA 5.3.5.4. */
export async function serviceYear(run: WorkflowRun<PlanId>): Promise<void> {
  await followRows(run, { next: nextStepOfServiceYear, phases: serviceYearPhases });
}
