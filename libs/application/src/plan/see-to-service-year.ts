import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Instant, londonInstant } from '@golden-thread/domain/calendar';
import { type ServiceYearPhase, serviceYearDue, type UnitWithPlan } from '@golden-thread/domain/plan';
import { reminderTime, type TurnTaken } from '@golden-thread/domain/task';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import {
  type AppraisalRoundKept, findAppraisalRoundOfService, findStageDay, holdPlan, listUnitsWithPlans, type PlanKept, postsConcernedBy,
  unitPlanId,
} from '@golden-thread/persistence/plan';
import { remindAndEscalate, takeTurn } from '../engine';
import { openPeopleOfService } from './open-people-of-service';
import { openPlan } from './open-plan';

/**
 * The turn of a service's year, the cascade: the service plan's approval asks for the units' plans, a unit plan's approval for its
 * people's objectives once the appraisal window is open; what is late is reminded of and goes up the line. Ends when everybody is asked.
 */
export function seeToServiceYear(
  database: Database,
  { councilId, subjectId }: { readonly councilId: string; readonly subjectId: string },
): Promise<Outcome<TurnTaken<ServiceYearPhase>>> {
  return takeTurn<ServiceYearPhase>(database, { councilId, kind: 'service-year', subjectId }, async (work) => {
    const plan = await holdPlan(work, subjectId);
    if (plan?.kind !== 'service-plan' || plan.serviceId === null) return refuse('NotFound');
    const units = await listUnitsWithPlans(work, { serviceId: plan.serviceId }, plan.year);
    const round = await findAppraisalRoundOfService(work, plan.serviceId, plan.year);
    const windowOpen = round?.phase === 'window-open';
    const due = serviceYearDue({ servicePlan: plan.state, units, appraisalWindowOpen: windowOpen });
    await openUnitPlans(work, plan, due.unitPlansToOpen);
    if (windowOpen && plan.state === 'approved') await openPeopleOfService(work, plan, { round, units: due.peopleToOpen });
    const reminders = await remindAndEscalate(work, { subjects: subjectsOf(plan, units) });
    const window = due.phase === 'individual-objectives' ? await windowAt(work, plan, round) : null;
    return accept({ phase: due.phase, nextAt: earliest([reminders, window]), ended: due.phase === 'cascaded' });
  });
}

async function openUnitPlans(work: UnitOfWork, servicePlan: PlanKept, units: readonly UnitWithPlan[]): Promise<void> {
  if (units.length === 0) return;
  const { year } = servicePlan;
  const posts = await postsConcernedBy(work, 'unit', units.map(({ unitId }) => unitId));
  const due = await findStageDay(work, year, 'cascade.unit-plans');
  for (const { unitId } of units) {
    const concerned = posts.get(unitId);
    if (concerned === undefined) continue;
    await openPlan(work, { id: unitPlanId(unitId, year), kind: 'unit-plan', year, partId: unitId, aboveId: servicePlan.id, posts: concerned, due });
  }
}

const subjectsOf = (plan: PlanKept, units: readonly UnitWithPlan[]) => [
  { type: 'service-plan' as const, id: plan.id },
  ...units.map(({ unitId }) => ({ type: 'unit-plan' as const, id: unitPlanId(unitId, plan.year) })),
];

/** When the window that is waited for opens; the round's own turn then opens it, and its wave nudges this workflow. */
async function windowAt(work: UnitOfWork, plan: PlanKept, round: AppraisalRoundKept | undefined): Promise<Instant | null> {
  if (round === undefined || round.phase !== 'before-window') return null;
  const { on } = await findStageDay(work, plan.year, 'appraisal.opens');
  return on !== null && on > work.today ? londonInstant(on, reminderTime) : null;
}

const earliest = (instants: readonly (Instant | null)[]): Instant | null => instants.filter((at) => at !== null).sort()[0] ?? null;
