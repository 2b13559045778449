import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome } from '@golden-thread/domain';
import { decidePublication, type PlanEvent } from '@golden-thread/domain/plan';
import type { Database } from '@golden-thread/persistence';
import { listObjectivesByPlan, saveCouncilPlan } from '@golden-thread/persistence/plan';
import { keepAllocationTask } from './keep-allocation-task';
import { openYearOfPlans } from './open-year-of-plans';
import { toCouncilPlanObjective } from './to-council-plan-objective';
import { withCouncilPlan } from './with-council-plan';
import type { PlanCommand } from './with-plan';

/**
 * Publishes the council plan, once every deliverable has its lead service, and begins the year's cascade of plans.
 * Refuses: NotPermitted, NotFound, Stale, CouncilPlanAlreadyPublished, DeliverablesUnallocated (names each).
 */
export function publishCouncilPlan(database: Database, actor: Actor, command: PlanCommand): Promise<Outcome<{ services: number }>> {
  return withCouncilPlan(database, { actor, permission: 'plans.publish', command }, async (work, plan) => {
    const objectives = await listObjectivesByPlan(work, plan.id);
    const decided = decidePublication(plan, objectives.map(toCouncilPlanObjective));
    if (!decided.ok) return decided;
    await saveCouncilPlan(work, { ...decided.value, publishedOn: work.today });
    await keepAllocationTask(work, decided.value);
    const services = await openYearOfPlans(work, plan.year);
    const payload = { year: plan.year, objectives: objectives.length, services };
    work.record({ name: 'CouncilPlanPublished', stream: { type: 'council-plan', id: plan.id }, payload } satisfies PlanEvent);
    return accept({ services });
  });
}
