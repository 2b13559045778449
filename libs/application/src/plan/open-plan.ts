import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { UnitWithPlan } from '@golden-thread/domain/plan/cascade';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import { objectivesDueOn } from '@golden-thread/domain/plan/plan';
import { blankServicePlan } from '@golden-thread/domain/plan/service-plan-content';
import { planTransitions } from '@golden-thread/domain/plan/transitions';
import { planTasks } from '@golden-thread/domain/plan/plan-tasks';
import type { PlanId, ServiceId, StageId, UnitId } from '@golden-thread/domain/shared/id';
import { type AppraisalRoundRecord, openIndividualPlans } from '@golden-thread/persistence/plan/appraisal-rounds';
import { findStageDay, type PostsConcerned, type StageDay } from '@golden-thread/persistence/plan/cascade.query';
import type { Year } from '@golden-thread/domain/timetable/year';
import { addPlan, loadPlanForUpdate, type PlanRecord, savePlan, unitPlanId } from '@golden-thread/persistence/plan/plans';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { beginFromYearBefore } from './begin-from-year-before';
import { subjectOfPlan } from './plan-command';
import { findOwnType } from './type-of-plan';

/** Whose plan it is, and which it follows from: a unit's from its service's. */
type Of =
  | { readonly kind: 'service-plan'; readonly serviceId: ServiceId }
  | { readonly kind: 'unit-plan'; readonly unitId: UnitId; readonly servicePlanId: PlanId };

interface PlanToOpen {
  readonly id: PlanId;
  readonly of: Of;
  readonly year: FinancialYear;
  readonly posts: PostsConcerned;
  /** The stage by which it is due. */
  readonly due: StageDay;
}

/**
 * Asks for a service plan or a unit plan: the row, the writer's task, the event. It begins from the plan of the year before. One that was prepared by an import keeps what it
 * says; one that was asked for already is left alone.
 */
export async function openPlan(work: UnitOfWork, asked: PlanToOpen): Promise<void> {
  const { id, of, year, posts, due } = asked;
  const { kind } = of;
  const aboveId = of.kind === 'unit-plan' ? of.servicePlanId : null;
  await addPlan(work, {
    id, kind, year, aboveId, ...posts, serviceId: of.kind === 'service-plan' ? of.serviceId : null, unitId: of.kind === 'unit-plan' ? of.unitId : null,
    postId: null, personId: null, state: planTransitions.first, version: 1, authorIds: [], submittedOn: null, decidedOn: null, returnReason: null,
    content: kind === 'service-plan' ? blankServicePlan : null, type: null, text: null, openedOn: null, peopleOpenedOn: null,
  });
  const plan = await loadPlanForUpdate(work, id);
  if (!plan || plan.openedOn !== null) return;
  const type = await findOwnType(work, kind, year);
  await savePlan(work, { ...plan, ...posts, aboveId, openedOn: work.today, type, ...(plan.state === 'drafting' && (await beginFromYearBefore(work, { ...plan, type }))) });
  const openedBy = work.record(openedEvent(plan, asked));
  if (plan.state === 'drafting') {
    work.openTask({
      id: idFor(id, 'write', 1), kind: planTasks[kind].write, postId: posts.authorPostId, subject: subjectOfPlan(plan), dueOn: due.on,
      stageId: due.stageId, openedBy,
    });
  }
}

function openedEvent({ id, year, version }: PlanRecord, { of, due }: PlanToOpen): PlanEvent {
  return of.kind === 'service-plan'
    ? { name: 'ServicePlanOpened', stream: { type: 'service-plan', id }, payload: { serviceId: of.serviceId, year, version, dueOn: due.on } }
    : { name: 'UnitPlanOpened', stream: { type: 'unit-plan', id }, payload: { unitId: of.unitId, year, version, servicePlanId: of.servicePlanId, dueOn: due.on } };
}

interface WhoseObjectives {
  readonly round: AppraisalRoundRecord;
  readonly units: readonly UnitWithPlan[];
  /** Whether those who sit in none of the service's units are asked too. */
  readonly ownPeople: boolean;
}

/**
 * Asks the people of some units of a service for their objectives, and those who sit in none of its units. One event, one statement.
 * People asked before are not asked again.
 */
export async function openPeopleOfService(work: UnitOfWork, servicePlan: PlanRecord, { round, units, ownPeople }: WhoseObjectives): Promise<void> {
  const { id, serviceId, year } = servicePlan;
  const serviceIds = ownPeople && serviceId !== null ? [serviceId] : [];
  if (units.length + serviceIds.length === 0) return;
  const unitIds = units.map(({ unitId }) => unitId);
  const bulk = { roundId: round.id, year, unitIds, serviceIds };
  const type = await findOwnType(work, 'individual-plan', year);
  const event: PlanEvent = { name: 'IndividualObjectivesOpened', stream: { type: 'service-plan', id }, payload: bulk };
  await openIndividualPlans(work, { ...bulk, outside: false, type, ...(await dueOf(work, servicePlan)), openedByEvent: work.record(event) });
  await markOpened(work, [...(serviceIds.length > 0 ? [id] : []), ...unitIds.map((unitId) => unitPlanId(unitId, year))]);
}

/** Asks everybody in posts outside services, and below somebody, for their objectives; whoever was asked is not asked again. */
export async function openPeopleOutsideServices(work: UnitOfWork, { id, year }: Pick<Year, 'id' | 'year'>): Promise<void> {
  const type = await findOwnType(work, 'individual-plan', year);
  const event: PlanEvent = { name: 'ObjectivesOutsideServicesOpened', stream: { type: 'year', id }, payload: { year } };
  await openIndividualPlans(work, { roundId: null, year, unitIds: [], serviceIds: [], outside: true, type, ...(await dueOf(work, { year })), openedByEvent: work.record(event) });
}

/** The window's last day moves with its stage of the timetable; a late starter's own day stays. */
async function dueOf(work: UnitOfWork, { year }: Pick<PlanRecord, 'year'>): Promise<{ dueOn: CalendarDate | null; stageId: StageId | null }> {
  const { on, stageId } = await findStageDay(work, year, 'appraisal.closes');
  const dueOn = objectivesDueOn(on, work);
  return { dueOn, stageId: dueOn === on ? stageId : null };
}

async function markOpened(work: UnitOfWork, planIds: readonly PlanId[]): Promise<void> {
  for (const planId of planIds) {
    const plan = await loadPlanForUpdate(work, planId);
    if (plan?.peopleOpenedOn === null) await savePlan(work, { ...plan, peopleOpenedOn: work.today });
  }
}
