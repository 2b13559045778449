import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Database } from '@golden-thread/persistence';
import { findObjective, removeObjective as remove } from '@golden-thread/persistence/plan';
import { keepDraft } from './keep-draft';
import { type PlanAfter, planAfter, type PlanCommand, withPlan } from './with-plan';

/**
 * Takes an objective out of a plan that is being drafted, with its links.
 * Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted.
 */
export function removeObjective(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId: string },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id) return refuse('NotFound');
    const kept = await keepDraft(work, plan);
    if (!kept.ok) return kept;
    await remove(work, objective.id);
    return accept(planAfter(kept.value));
  });
}
