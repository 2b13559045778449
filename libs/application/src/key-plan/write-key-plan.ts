import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideKeyPlanDraft, decideKeyPlanSubmission } from '@golden-thread/domain/key-plan/decide-key-plan';
import { keyPlanStream } from '@golden-thread/domain/key-plan/key-plan';
import type { PlanText } from '@golden-thread/domain/plan-type/plan-text';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findReferredPlans, saveKeyPlan } from '@golden-thread/persistence/key-plan/key-plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { askApprovers, closeTasksOf, factsOf, type KeyPlanCommand, withOwnKeyPlan } from './key-plan-command';

export interface WriteKeyPlan extends KeyPlanCommand {
  readonly text: PlanText;
}

/**
 * Keeps what a key plan says so far, complete or not. Refuses as `withOwnKeyPlan` and `decideKeyPlanDraft` do, and `KeyPlanReferenceUnknown` where a plan that it
 * refers to is not there, or is itself.
 */
export function writeKeyPlan(database: Database, actor: Actor, command: WriteKeyPlan): Promise<Outcome<{ reference: string }>> {
  return withOwnKeyPlan(database, { actor, command }, async (work, plan) => {
    const { references } = command.text;
    const found = await findReferredPlans(work, references);
    if (found.length < references.length || references.some(({ id }) => id === plan.id)) return refuse('KeyPlanReferenceUnknown');
    const decided = decideKeyPlanDraft(plan, { actor, text: command.text });
    if (!decided.ok) return decided;
    saveKeyPlan(work, decided.value);
    work.record({ name: 'KeyPlanDrafted', stream: keyPlanStream(plan.id), payload: await factsOf(work, decided.value) });
    return accept({ reference: plan.reference });
  });
}

/** Sends a complete plan to its approvers, and asks each. Refuses as `withOwnKeyPlan` and `decideKeyPlanSubmission` do. */
export function submitKeyPlan(database: Database, actor: Actor, command: KeyPlanCommand): Promise<Outcome<{ reference: string }>> {
  return withOwnKeyPlan(database, { actor, command }, async (work, plan) => {
    const decided = decideKeyPlanSubmission(plan, { actor });
    if (!decided.ok) return decided;
    const after = decided.value;
    saveKeyPlan(work, after);
    const by = work.record({ name: 'KeyPlanSubmitted', stream: keyPlanStream(plan.id), payload: { ...(await factsOf(work, after)), approvers: after.type.approvers } });
    closeTasksOf(work, after, { kinds: ['write-key-plan'], as: 'done', by });
    await askApprovers(work, after, by);
    return accept({ reference: plan.reference });
  });
}
