import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { PlanEvent } from '@golden-thread/domain/plan';
import { decideSoThatChain, type SoThatChain } from '@golden-thread/domain/thread';
import type { Database } from '@golden-thread/persistence';
import { findObjective, saveObjective, savePlan } from '@golden-thread/persistence/plan';
import { type PlanAfter, planAfter, type PlanCommand, withPlan } from './with-plan';
import { writesPlan } from './writes-plan';

/**
 * Attaches the accountability chain to an objective of a service or unit: the "so that" story its people tell. It may be written at
 * any time, because it explains the plan and does not change it. Refuses: NotPermitted, NotFound, NotAnsweringForPlan, SoThatStepIncomplete.
 */
export function writeSoThatChain(
  database: Database,
  actor: Actor,
  command: PlanCommand & { readonly objectiveId: string; readonly chain: SoThatChain },
): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    const objective = await findObjective(work, command.objectiveId);
    if (objective?.planId !== plan.id || plan.kind === 'individual-plan') return refuse('NotFound');
    if (!writesPlan(actor, plan)) return refuse('NotAnsweringForPlan', { plan: plan.name });
    const decided = decideSoThatChain(command.chain);
    if (!decided.ok) return decided;
    // One version on, so that of two people who write the chain at once the second is told.
    await savePlan(work, { ...plan, version: plan.version + 1 });
    await saveObjective(work, { ...objective, soThatChain: decided.value.length === 0 ? null : decided.value });
    const payload = { objectiveId: objective.id, steps: decided.value.length };
    work.record({ name: 'SoThatChainWritten', stream: { type: plan.kind, id: plan.id }, payload } satisfies PlanEvent);
    return accept(planAfter(plan));
  });
}
