import type { Actor } from '@golden-thread/domain/authority/actor';
import { withContributor } from '@golden-thread/domain/authority/separation-of-duties';
import type { PlanEvent } from '@golden-thread/domain/plan/events';
import type { ObjectiveId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { textOrNull } from '@golden-thread/domain/shared/text';
import { decideLink } from '@golden-thread/domain/thread/decide-link';
import { decideSoThatChain, type SoThatChain } from '@golden-thread/domain/thread/so-that-chain';
import type { LinkWeight } from '@golden-thread/domain/thread/thread';
import { findObjective, lockThread, listLinksUp, removeLink, saveLink, saveObjectiveRecord } from '@golden-thread/persistence/plan/objectives';
import { savePlan } from '@golden-thread/persistence/plan/plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { isWriterOfPlan } from '../plan/plan-access';
import { savePlanDraft, type PlanAfter, planAfter, type PlanCommand, withPlan } from '../plan/plan-command';

/**
 * Says that an objective of a plan being drafted serves one above it, directly or indirectly. A person's objectives may be served by
 * nobody else's. Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted, and as `decideLink` does.
 */
export function linkObjectives(
  database: Database,
  actor: Actor,
  command: PlanCommand & {
    readonly objectiveId: ObjectiveId;
    readonly parentId: ObjectiveId;
    readonly kind: 'direct' | 'indirect';
    readonly partners?: string | null;
    readonly soThat?: string | null;
    readonly weight?: LinkWeight | null;
  },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    // Whoever does not write the plan is told that, and nothing of the thread.
    const kept = await savePlanDraft(work, plan);
    if (!kept.ok) return kept;
    const child = await findObjective(work, command.objectiveId);
    const parent = await findObjective(work, command.parentId);
    if (child?.planId !== plan.id || parent === undefined || parent.level === 'individual') return refuse('NotFound');
    // Only equals can close a circle: of two that say at the same moment that they serve each other, the second is to read what the first wrote.
    if (child.level === parent.level) await lockThread(work);
    const links = await listLinksUp(work, [child.id, parent.id]);
    const { kind, partners, soThat, weight } = command;
    const decided = decideLink(links, { child, parent, kind, partners, soThat, weight });
    if (!decided.ok) return decided;
    await saveLink(work, decided.value);
    const payload = { childId: child.id, parentId: parent.id, kind };
    work.record({ name: 'ObjectiveLinked', stream: { type: plan.kind, id: plan.id }, payload } satisfies PlanEvent);
    return accept(planAfter(kept.value));
  });
}

/** Takes back a link of a plan that is being drafted. Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted. */
export function unlinkObjectives(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId: ObjectiveId; readonly parentId: ObjectiveId },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const { objectiveId: childId, parentId } = command;
    if ((await findObjective(work, childId))?.planId !== plan.id) return refuse('NotFound');
    const kept = await savePlanDraft(work, plan);
    if (!kept.ok) return kept;
    if (!(await removeLink(work, childId, parentId))) return refuse('NotFound');
    const payload = { childId, parentId };
    work.record({ name: 'ObjectiveUnlinked', stream: { type: plan.kind, id: plan.id }, payload } satisfies PlanEvent);
    return accept(planAfter(kept.value));
  });
}

/**
 * Says why an objective contributes to nothing above it: a duty of its own, say. It is then listed as a broken thread with its reason.
 * A person's reason stays in the rows of its circle. Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted.
 */
export function explainThreadBreak(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId: ObjectiveId; readonly reason: string },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id) return refuse('NotFound');
    const kept = await savePlanDraft(work, plan);
    if (!kept.ok) return kept;
    const reason = textOrNull(command.reason);
    await saveObjectiveRecord(work, { ...objective, breakReason: reason });
    const stream = { type: plan.kind, id: plan.id };
    const wording = plan.kind === 'individual-plan' || reason === null ? {} : { wording: { reason } };
    work.record({ name: 'ThreadBreakExplained', stream, payload: { objectiveId: objective.id }, ...wording } satisfies PlanEvent);
    return accept(planAfter(kept.value));
  });
}

/**
 * Attaches the accountability chain to an objective of a service or unit: the "so that" story its people tell. It may be written at
 * any time, because it explains the plan and does not change it; whoever writes it contributes to the plan. Refuses: NotPermitted, NotFound, NotAnsweringForPlan, SoThatStepIncomplete.
 */
export function writeSoThatChain(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId: ObjectiveId; readonly chain: SoThatChain },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id || plan.kind === 'individual-plan') return refuse('NotFound');
    if (!isWriterOfPlan(actor, plan)) return refuse('NotAnsweringForPlan', { plan: plan.name });
    const decided = decideSoThatChain(command.chain);
    if (!decided.ok) return decided;
    // One version on, so that of two people who write the chain at once the second is told.
    await savePlan(work, { ...plan, version: plan.version + 1, authorIds: withContributor(plan.authorIds, actor) });
    await saveObjectiveRecord(work, { ...objective, soThatChain: decided.value.length === 0 ? null : decided.value });
    const payload = { objectiveId: objective.id, steps: decided.value.length };
    work.record({ name: 'SoThatChainWritten', stream: { type: plan.kind, id: plan.id }, payload } satisfies PlanEvent);
    return accept(planAfter(plan));
  });
}
