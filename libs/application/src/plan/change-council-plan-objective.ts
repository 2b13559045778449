import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { decideCouncilPlanObjective, type PlanEvent } from '@golden-thread/domain/plan';
import type { Database } from '@golden-thread/persistence';
import { findObjective, saveCouncilPlan, saveObjective } from '@golden-thread/persistence/plan';
import { toCouncilPlanObjective } from './to-council-plan-objective';
import { withCouncilPlan } from './with-council-plan';
import type { PlanCommand } from './with-plan';

/**
 * Changes what an objective of a council plan's draft says; its lead service is changed by allocating it.
 * Refuses: NotPermitted, NotFound, Stale, and as `decideCouncilPlanObjective` does.
 */
export function changeCouncilPlanObjective(
  database: Database,
  actor: Actor,
  command: PlanCommand & {
    readonly objectiveId: string;
    readonly title: string;
    readonly deliverable: string;
    readonly endOfPlanResult: string;
    readonly priorityId: string | null;
  },
): Promise<Outcome<{ reference: string }>> {
  return withCouncilPlan(database, { actor, permission: 'plans.publish', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id) return refuse('NotFound');
    const { title, deliverable, endOfPlanResult, priorityId } = command;
    const decided = decideCouncilPlanObjective(plan, { ...toCouncilPlanObjective(objective), title, deliverable, endOfPlanResult });
    if (!decided.ok) return decided;
    await saveObjective(work, { ...objective, ...decided.value, priorityId });
    await saveCouncilPlan(work, { ...plan, version: plan.version + 1 });
    const { id: objectiveId, reference } = objective;
    const payload = { objectiveId, reference, was: objective.title, becomes: decided.value.title };
    work.record({ name: 'CouncilPlanObjectiveChanged', stream: { type: 'council-plan', id: plan.id }, payload } satisfies PlanEvent);
    return accept({ reference });
  });
}
