import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { PlanEvent } from '@golden-thread/domain/plan';
import type { UnitOfWork } from '@golden-thread/persistence';
import {
  addAppraisalRound, appraisalRoundId, findStageDay, listPartsToPlan, postsConcernedBy, servicePlanId,
} from '@golden-thread/persistence/plan';
import { openPlan } from './open-plan';

/**
 * Begins the cascade under a published council plan: every open service is asked for its plan, due with the timetable's stage, and
 * every directorate gets its round of people's objectives. Answers how many services were asked.
 */
export async function openYearOfPlans(work: UnitOfWork, year: FinancialYear): Promise<number> {
  const { services, directorateIds } = await listPartsToPlan(work);
  const posts = await postsConcernedBy(work, 'service', services.map(({ id }) => id));
  const due = await findStageDay(work, year, 'cascade.service-plans');
  for (const { id: serviceId } of services) {
    const concerned = posts.get(serviceId);
    if (concerned === undefined) continue;
    await openPlan(work, {
      id: servicePlanId(serviceId, year), kind: 'service-plan', year, partId: serviceId, aboveId: null, posts: concerned, due,
    });
  }
  for (const directorateId of directorateIds) await planRound(work, directorateId, year);
  return services.length;
}

async function planRound(work: UnitOfWork, directorateId: string, year: FinancialYear): Promise<void> {
  const id = appraisalRoundId(directorateId, year);
  if (!(await addAppraisalRound(work, { id, directorateId, year }))) return;
  work.record({ name: 'AppraisalRoundPlanned', stream: { type: 'appraisal-round', id }, payload: { directorateId, year } } satisfies PlanEvent);
}
