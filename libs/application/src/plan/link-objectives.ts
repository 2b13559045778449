import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { PlanEvent } from '@golden-thread/domain/plan';
import { decideLink } from '@golden-thread/domain/thread';
import type { Database } from '@golden-thread/persistence';
import { findObjective, listLinksUp, saveLink } from '@golden-thread/persistence/plan';
import { keepDraft } from './keep-draft';
import { type PlanAfter, planAfter, type PlanCommand, withPlan } from './with-plan';

/**
 * Says that an objective of a plan being drafted serves one above it, directly or indirectly. A person's objectives may be served by
 * nobody else's. Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted, and as `decideLink` does.
 */
export function linkObjectives(
  database: Database,
  actor: Actor,
  command: PlanCommand & {
    readonly objectiveId: string;
    readonly parentId: string;
    readonly kind: 'direct' | 'indirect';
    readonly partners?: string | null;
    readonly soThat?: string | null;
  },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const child = await findObjective(work, command.objectiveId);
    const parent = await findObjective(work, command.parentId);
    if (child?.planId !== plan.id || parent === undefined || parent.level === 'individual') return refuse('NotFound');
    const links = await listLinksUp(work, [child.id, parent.id]);
    const { kind, partners, soThat } = command;
    const decided = decideLink(links, { child, parent, kind, partners, soThat });
    if (!decided.ok) return decided;
    const kept = await keepDraft(work, plan);
    if (!kept.ok) return kept;
    await saveLink(work, decided.value);
    const payload = { childId: child.id, parentId: parent.id, kind };
    work.record({ name: 'ObjectiveLinked', stream: { type: plan.kind, id: plan.id }, payload } satisfies PlanEvent);
    return accept(planAfter(kept.value));
  });
}
