import { objectivesDueOn, type PlanEvent, type UnitWithPlan } from '@golden-thread/domain/plan';
import type { UnitOfWork } from '@golden-thread/persistence';
import {
  type AppraisalRoundKept, findStageDay, holdPlan, openPeople, type PlanKept, savePlan, unitPlanId,
} from '@golden-thread/persistence/plan';

interface WhoseObjectives {
  readonly round: AppraisalRoundKept;
  readonly units: readonly UnitWithPlan[];
  /** Whether those who sit in none of the service's units are asked too. */
  readonly ownPeople: boolean;
}

/**
 * Asks the people of some units of a service for their objectives, and those who sit in none of its units. One event, one statement.
 * People asked before are not asked again.
 */
export async function openPeopleOfService(work: UnitOfWork, servicePlan: PlanKept, { round, units, ownPeople }: WhoseObjectives): Promise<void> {
  const { id, serviceId, year } = servicePlan;
  const serviceIds = ownPeople && serviceId !== null ? [serviceId] : [];
  if (units.length + serviceIds.length === 0) return;
  const unitIds = units.map(({ unitId }) => unitId);
  const bulk = { roundId: round.id, year, unitIds, serviceIds };
  const event: PlanEvent = { name: 'IndividualObjectivesOpened', stream: { type: 'service-plan', id }, payload: bulk };
  await openPeople(work, { ...bulk, ...(await dueOf(work, servicePlan)), openedByEvent: work.record(event) });
  await markOpened(work, [...(serviceIds.length > 0 ? [id] : []), ...unitIds.map((unitId) => unitPlanId(unitId, year))]);
}

/** The window's last day moves with its stage of the timetable; a late starter's own day stays. */
async function dueOf(work: UnitOfWork, { year }: PlanKept): Promise<{ dueOn: string | null; stageId: string | null }> {
  const { on, stageId } = await findStageDay(work, year, 'appraisal.closes');
  const dueOn = objectivesDueOn(on, work.today);
  return { dueOn, stageId: dueOn === on ? stageId : null };
}

async function markOpened(work: UnitOfWork, planIds: readonly string[]): Promise<void> {
  for (const planId of planIds) {
    const plan = await holdPlan(work, planId);
    if (plan?.peopleOpenedOn === null) await savePlan(work, { ...plan, peopleOpenedOn: work.today });
  }
}
