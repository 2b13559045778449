import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { PlanEvent } from '@golden-thread/domain/plan';
import type { Database } from '@golden-thread/persistence';
import { findObjective, removeLink } from '@golden-thread/persistence/plan';
import { keepDraft } from './keep-draft';
import { type PlanAfter, planAfter, type PlanCommand, withPlan } from './with-plan';

/** Takes back a link of a plan that is being drafted. Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted. */
export function unlinkObjectives(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId: string; readonly parentId: string },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const { objectiveId: childId, parentId } = command;
    if ((await findObjective(work, childId))?.planId !== plan.id) return refuse('NotFound');
    const kept = await keepDraft(work, plan);
    if (!kept.ok) return kept;
    if (!(await removeLink(work, childId, parentId))) return refuse('NotFound');
    const payload = { childId, parentId };
    work.record({ name: 'ObjectiveUnlinked', stream: { type: plan.kind, id: plan.id }, payload } satisfies PlanEvent);
    return accept(planAfter(kept.value));
  });
}
