import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { decideCouncilPlanPublication } from '@golden-thread/domain/plan/decide-publication';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import type { DirectorateId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { addAppraisalRound } from '@golden-thread/persistence/plan/appraisal-rounds';
import { findStageDay, listPartsToPlan, listPostsConcerned } from '@golden-thread/persistence/plan/cascade.query';
import { saveCouncilPlan } from '@golden-thread/persistence/plan/council-plans';
import { listObjectivesByPlan } from '@golden-thread/persistence/plan/objectives';
import { appraisalRoundId, servicePlanId } from '@golden-thread/persistence/plan/plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type CouncilPlanCommand, syncAllocationTask, toCouncilPlanObjective, withCouncilPlan } from './council-plan-command';
import { openPlan } from './open-plan';
import { approvalsMissing } from './record-plan-approval';

/**
 * Begins the cascade under a published council plan: every open service is asked for its plan, due with the timetable's stage, and
 * every directorate gets its round of people's objectives. Answers how many services were asked.
 */
async function openYearOfPlans(work: UnitOfWork, year: FinancialYear): Promise<number> {
  const { services, directorateIds } = await listPartsToPlan(work);
  const posts = await listPostsConcerned(work, 'service', services.map(({ id }) => id));
  const due = await findStageDay(work, year, 'cascade.service-plans');
  for (const { id: serviceId } of services) {
    const concerned = posts.get(serviceId);
    if (concerned === undefined) continue;
    await openPlan(work, {
      id: servicePlanId(serviceId, year), of: { kind: 'service-plan', serviceId }, year, posts: concerned, due,
    });
  }
  for (const directorateId of directorateIds) await planRound(work, directorateId, year);
  return services.length;
}

async function planRound(work: UnitOfWork, directorateId: DirectorateId, year: FinancialYear): Promise<void> {
  const id = appraisalRoundId(directorateId, year);
  if (!(await addAppraisalRound(work, { id, directorateId, year }))) return;
  work.record({ name: 'AppraisalRoundPlanned', stream: { type: 'appraisal-round', id }, payload: { directorateId, year } } satisfies PlanEvent);
}

/**
 * Publishes the council plan, once every deliverable has its lead service, and begins the year's cascade of plans.
 * Refuses: NotPermitted, NotFound, Stale, CouncilPlanAlreadyPublished, DeliverablesUnallocated (names each), PlanApprovalsMissing.
 */
export function publishCouncilPlan(database: Database, actor: Actor, command: CouncilPlanCommand): Promise<Outcome<{ services: number }>> {
  return withCouncilPlan(database, { actor, permission: 'plans.publish', command }, async (work, plan) => {
    const objectives = await listObjectivesByPlan(work, plan.id);
    const decided = decideCouncilPlanPublication(plan, objectives.map(toCouncilPlanObjective));
    if (!decided.ok) return decided;
    const missing = await approvalsMissing(work, plan);
    if (missing.length > 0) return refuse('PlanApprovalsMissing', { missing });
    await saveCouncilPlan(work, { ...plan, ...decided.value, publishedOn: work.today });
    await syncAllocationTask(work, decided.value);
    const services = await openYearOfPlans(work, plan.year);
    const payload = { year: plan.year, objectives: objectives.length, services };
    work.record({ name: 'CouncilPlanPublished', stream: { type: 'council-plan', id: plan.id }, payload } satisfies PlanEvent);
    return accept({ services });
  });
}
