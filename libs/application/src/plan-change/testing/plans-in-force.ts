import type { CouncilPlanId, ObjectiveId, PlanId, ServiceId } from '@golden-thread/domain/shared/id';
import type { FreshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { aYear } from '../../timetable/testing/a-year';

type Year = Awaited<ReturnType<typeof aYear>>;

/** A council plan with one objective, four services' plans below it in force (the last one's the director's own), and a receptionist's objective. */
export async function plansInForce(fresh: FreshDatabase, y: Year): Promise<{ planId: CouncilPlanId; objectiveId: ObjectiveId; servicePlans: readonly PlanId[] }> {
  const [planId, objectiveId] = [newId<CouncilPlanId>(), newId<ObjectiveId>()];
  await y.sql(`insert into council_plan (id, council_id, year, title, state, published_on) values ($2, $1, '2026/27', 'Council plan', 'published', '2026-03-01')`, planId);
  await y.sql(
    `insert into objective (id, council_id, plan_id, level, year, reference, title, deliverable, end_of_plan_result, lead_service_id, position)
     values ($2, $1, $3, 'council', '2026/27', 'CP-1', 'Zero homelessness', '120 homes let', 'Nobody without a home', $4, 1)`, objectiveId, planId, y.council.serviceId);
  const { director, serviceManager, unitManager, officer } = y.council.posts;
  const servicePlans: PlanId[] = [];
  for (const [at, author] of [serviceManager, serviceManager, serviceManager, director].entries()) {
    const serviceId = at === 0 ? y.council.serviceId : newId<ServiceId>();
    if (at > 0) await y.sql(`insert into service (id, council_id, directorate_id, code, name) values ($2, $1, $3, $4, $4)`, serviceId, y.council.directorateId, `T${at}`);
    const id = newId<PlanId>();
    await y.sql(
      `insert into plan (id, council_id, kind, year, state, service_id, author_post_id, decider_post_id, author_ids, opened_on)
       values ($2, $1, 'service-plan', '2026/27', 'approved', $3, $4, $5, '{}', '2026-03-01')`, id, serviceId, author, director);
    await objectiveIn(fresh, y, { planId: id, parentId: objectiveId, reference: `SP-${at}` });
    servicePlans.push(id);
  }
  const own = newId<PlanId>();
  await y.sql(
    `insert into plan (id, council_id, kind, year, state, post_id, person_id, decider_post_id, author_ids, opened_on)
     values ($2, $1, 'individual-plan', '2026/27', 'approved', $3, $4, $5, '{}', '2026-04-01')`, own, officer, y.council.people.officer, unitManager);
  await objectiveIn(fresh, y, { planId: own, parentId: objectiveId, reference: 'IP-1', level: 'individual' });
  return { planId, objectiveId, servicePlans };
}

/** One objective in a plan, which serves another. */
export async function objectiveIn(fresh: FreshDatabase, y: Year, { planId, parentId, reference, level = 'service' }: { planId: PlanId; parentId: ObjectiveId; reference: string; level?: string }): Promise<void> {
  const id = newId<ObjectiveId>();
  await y.sql(`insert into objective (id, council_id, plan_id, level, year, reference, title, deliverable, position) values ($2, $1, $3, $4, '2026/27', $5, 'Homes let', '40 homes', 1)`, id, planId, level, reference);
  await fresh.asOwner(`insert into objective_link (council_id, child_id, parent_id, kind) values ($1, $2, $3, 'direct')`, [y.council.id, id, parentId]);
}
