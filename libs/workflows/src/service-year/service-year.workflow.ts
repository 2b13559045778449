import type { ServiceYearPhase } from '@golden-thread/domain/plan';
import { proxyActivities } from '@temporalio/workflow';
import { listenForNudges, repeatableWrite, takeTurnsWhile, type WorkflowRun } from '../shared';
import type { ServiceYearActivities } from './service-year.activities';

const act = proxyActivities<ServiceYearActivities>(repeatableWrite);

/**
 * A service's year as a cascade: its plan is approved; then its units are asked for theirs, and each unit's approval opens the
 * objectives of its people; it ends when everybody has been asked. Each level is opened by the approval above it.
 * Source: Chesterfield 4.2; IDeA 5.3.5.4.
 */
export async function serviceYear(run: WorkflowRun): Promise<void> {
  const year = listenForNudges<ServiceYearPhase>(run);
  await takeTurnsWhile(year, ['service-plan'], act.seeServicePlanApproved);
  await takeTurnsWhile(year, ['unit-plans'], act.seeUnitPlansApproved);
  await takeTurnsWhile(year, ['individual-objectives'], act.seePeopleAsked);
}
