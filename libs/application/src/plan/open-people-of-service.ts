import type { PlanEvent, UnitWithPlan } from '@golden-thread/domain/plan';
import type { UnitOfWork } from '@golden-thread/persistence';
import {
  type AppraisalRoundKept, findStageDay, holdPlan, openPeople, type PlanKept, savePlan, unitPlanId,
} from '@golden-thread/persistence/plan';

/**
 * Asks the people of some units of a service for their objectives, and once, when its plan is approved, those who sit in none of its
 * units. One event, one statement. People asked before are not asked again.
 */
export async function openPeopleOfService(
  work: UnitOfWork,
  servicePlan: PlanKept,
  { round, units }: { readonly round: AppraisalRoundKept; readonly units: readonly UnitWithPlan[] },
): Promise<void> {
  const ownPeople = servicePlan.peopleOpenedOn === null && servicePlan.serviceId !== null ? [servicePlan.serviceId] : [];
  if (units.length + ownPeople.length === 0) return;
  const due = await findStageDay(work, servicePlan.year, 'appraisal.closes');
  const unitIds = units.map(({ unitId }) => unitId);
  const wave = { roundId: round.id, year: servicePlan.year, unitIds, serviceIds: ownPeople };
  const event: PlanEvent = { name: 'IndividualObjectivesOpened', stream: { type: 'service-plan', id: servicePlan.id }, payload: wave };
  await openPeople(work, { ...wave, dueOn: due.on, stageId: due.stageId, openedByEvent: work.record(event) });
  if (ownPeople.length > 0) await savePlan(work, { ...servicePlan, peopleOpenedOn: work.today });
  for (const unitId of unitIds) {
    const plan = await holdPlan(work, unitPlanId(unitId, servicePlan.year));
    if (plan) await savePlan(work, { ...plan, peopleOpenedOn: work.today });
  }
}
