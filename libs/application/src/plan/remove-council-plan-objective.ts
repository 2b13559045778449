import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { PlanEvent } from '@golden-thread/domain/plan';
import type { Database } from '@golden-thread/persistence';
import { findObjective, removeObjective, saveCouncilPlan } from '@golden-thread/persistence/plan';
import { keepAllocationTask } from './keep-allocation-task';
import { withCouncilPlan } from './with-council-plan';
import type { PlanCommand } from './with-plan';

/** Takes an objective out of a council plan's draft. Refuses: NotPermitted, NotFound, Stale, CouncilPlanAlreadyPublished. */
export function removeCouncilPlanObjective(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId: string },
): Promise<Outcome<{ reference: string }>> {
  return withCouncilPlan(database, { actor, permission: 'plans.publish', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id) return refuse('NotFound');
    if (plan.state === 'published') return refuse('CouncilPlanAlreadyPublished', { year: plan.year });
    await removeObjective(work, objective.id);
    await saveCouncilPlan(work, { ...plan, version: plan.version + 1 });
    const { reference, title } = objective;
    work.record({ name: 'CouncilPlanObjectiveRemoved', stream: { type: 'council-plan', id: plan.id }, payload: { reference, title } } satisfies PlanEvent);
    await keepAllocationTask(work, plan);
    return accept({ reference });
  });
}
