import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { PlanEvent } from '@golden-thread/domain/plan';
import type { Database } from '@golden-thread/persistence';
import { findObjective, saveObjective } from '@golden-thread/persistence/plan';
import { keepDraft } from './keep-draft';
import { type PlanAfter, planAfter, type PlanCommand, withPlan } from './with-plan';

/**
 * Says why an objective contributes to nothing above it: a duty of its own, say. It is then listed as a broken thread with its reason.
 * A person's reason stays in the rows of its circle. Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted.
 */
export function explainThreadBreak(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId: string; readonly reason: string },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id) return refuse('NotFound');
    const kept = await keepDraft(work, plan);
    if (!kept.ok) return kept;
    const reason = command.reason.trim() || null;
    await saveObjective(work, { ...objective, breakReason: reason });
    const stream = { type: plan.kind, id: plan.id };
    const wording = plan.kind === 'individual-plan' || reason === null ? {} : { wording: { reason } };
    work.record({ name: 'ThreadBreakExplained', stream, payload: { objectiveId: objective.id }, ...wording } satisfies PlanEvent);
    return accept(planAfter(kept.value));
  });
}
