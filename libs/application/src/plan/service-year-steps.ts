import { nextStepOfServiceYear as rule, serviceYearDue, type ServiceYearFacts, type ServiceYearPhase, type ServiceYearStep } from '@golden-thread/domain/plan/service-year-schedule';
import type { PlanId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type AppraisalRoundRecord, findAppraisalRoundOfService } from '@golden-thread/persistence/plan/appraisal-rounds';
import { findStageDay, listUnitsWithPlans, listPostsConcerned } from '@golden-thread/persistence/plan/cascade.query';
import { findPlan, loadPlanForUpdate, type PlanRecord, unitPlanId } from '@golden-thread/persistence/plan/plans';
import { listLateStartersPlanIds, listUnaskedPeople } from '@golden-thread/persistence/plan/unasked-people.query';
import { hasYearEnded } from '@golden-thread/persistence/timetable/years';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findRemindersOwed, remindAndEscalate, type Subjects } from '../engine/remind-and-escalate';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';
import { openPeopleOfService, openPlan } from './open-plan';

interface Facts extends ServiceYearFacts {
  readonly plan: PlanRecord & { readonly serviceId: ServiceId };
  readonly round: AppraisalRoundRecord | undefined;
  readonly subjects: Subjects;
}

const serviceYear: FollowedRows<PlanId, Facts, ServiceYearPhase, ServiceYearStep> = {
  kind: 'service-year',
  hold: loadPlanForUpdate,
  read: readServiceYear,
  rule: (facts, { today }) => rule(facts, today),
  about: ({ year }) => ({ period: year }),
};

/**
 * Reads where the cascade of a service's year stands and says which step is due. The version is that of the service plan's workflow;
 * a unit added, a person appointed and the year's end wake it like any approval. Refuses: `NotFound` for another plan or none.
 */
export const nextStepOfServiceYear = nextStep(serviceYear);

/** Asks for the plans of units that have none: all of them by the service plan's approval, one that is added later when it comes. */
export const openUnitPlans = takeStep(serviceYear, 'openUnitPlans', async (work, facts) => {
  const { plan, year } = facts;
  const { unitPlansToOpen } = serviceYearDue(facts);
  const posts = await listPostsConcerned(work, 'unit', unitPlansToOpen.map(({ unitId }) => unitId));
  const due = await findStageDay(work, year, 'cascade.unit-plans');
  for (const { unitId } of unitPlansToOpen) {
    await openPlan(work, { id: unitPlanId(unitId, year), of: { kind: 'unit-plan', unitId, servicePlanId: plan.id }, year, posts: posts.get(unitId)!, due });
  }
});

/** Asks people for their objectives: those of units whose plan is approved, and whoever has been appointed since. */
export const askForObjectives = takeStep(serviceYear, 'askForObjectives', async (work, facts) => {
  const { plan, round, ownPeopleUnasked } = facts;
  if (round) await openPeopleOfService(work, plan, { round, units: serviceYearDue(facts).peopleToOpen, ownPeople: ownPeopleUnasked });
});

/** Reminds of the service plan, its units' plans and late starters' objectives, and takes what is late up the management chain. */
export const remindOfPlans = takeStep(serviceYear, 'remindOfPlans', (work, { subjects }) => remindAndEscalate(work, { subjects }));

async function readServiceYear(work: UnitOfWork, id: PlanId): Promise<Outcome<Facts>> {
  const plan = await findPlan(work, id);
  if (plan?.kind !== 'service-plan' || plan.serviceId === null) return refuse('NotFound');
  const { serviceId, year } = plan;
  const [units, round, unasked, yearEnded, opens] = await Promise.all([
    listUnitsWithPlans(work, { serviceId }, year),
    findAppraisalRoundOfService(work, serviceId, year),
    listUnaskedPeople(work, { serviceId, year }),
    hasYearEnded(work, year),
    findStageDay(work, year, 'appraisal.opens'),
  ]);
  const lateStarters = round?.phase === 'closed' ? await listLateStartersPlanIds(work, { serviceId, year, roundId: round.id }) : [];
  const subjects = subjectsOf(plan, units.map(({ unitId }) => unitId), lateStarters);
  const isUnasked = (unit: UnitId | null) => unasked.some(({ unitId, people }) => unitId === unit && people > 0);
  const unplanned = units.flatMap(({ unitId, plan: state }) => (state === null ? [unitId] : []));
  const posts = unplanned.length > 0 ? await listPostsConcerned(work, 'unit', unplanned) : new Map<UnitId, unknown>();
  return accept({
    plan: { ...plan, serviceId }, round, subjects, year, yearEnded,
    servicePlan: plan.state,
    units: units.map((unit) => ({ ...unit, canBeAsked: posts.has(unit.unitId), peopleUnasked: isUnasked(unit.unitId) })),
    ownPeopleUnasked: plan.peopleOpenedOn === null || isUnasked(null),
    window: round?.phase ?? null,
    windowOpensOn: opens.on,
    nextStarterOn: unasked.map(({ nextOn }) => nextOn).filter((on) => on !== null).sort()[0] ?? null,
    lateStartersOpen: lateStarters.length > 0,
    reminders: await findRemindersOwed(work, subjects),
  });
}

const subjectsOf = (plan: PlanRecord, unitIds: readonly UnitId[], lateStarters: readonly PlanId[]): Subjects => [
  { type: 'service-plan' as const, id: plan.id },
  ...unitIds.map((unitId) => ({ type: 'unit-plan' as const, id: unitPlanId(unitId, plan.year) })),
  ...lateStarters.map((id) => ({ type: 'individual-plan' as const, id })),
];
