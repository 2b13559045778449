import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideKeyPlanApproval, type KeyPlanDecision } from '@golden-thread/domain/key-plan/decide-key-plan';
import { approversLeft, type KeyPlan, keyPlanStream } from '@golden-thread/domain/key-plan/key-plan';
import type { KeyPlanState } from '@golden-thread/domain/key-plan/transitions';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { saveKeyPlan } from '@golden-thread/persistence/key-plan/key-plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { askForReview, askForText, closeTasksFor, closeTasksOf, factsOf, type KeyPlanCommand, mayDecideFor, withKeyPlan } from './key-plan-command';

export interface ApproveKeyPlan extends KeyPlanCommand, KeyPlanDecision {}

/**
 * The decision of an approver on a key plan: in person by whoever answers for the post or has the role; of a committee or an outside body as an officer of the
 * policy team or of democratic services records it, with date and minute. With the last approval the plan is in force, and its owner is asked to look at it
 * again by its day. Refuses as `withKeyPlan` and `decideKeyPlanApproval` do, and `NotAskedToApproveKeyPlan`.
 */
export function recordKeyPlanApproval(database: Database, actor: Actor, command: ApproveKeyPlan): Promise<Outcome<{ reference: string; state: KeyPlanState }>> {
  return withKeyPlan(database, { actor, permission: 'plans.see', command }, async (work, plan) => {
    const decided = decideKeyPlanApproval(plan, command, { actor, today: work.today });
    if (!decided.ok) return decided;
    if (!(await mayDecideFor(work, actor, plan, command.approver))) return refuse('NotAskedToApproveKeyPlan', { named: command.approver.named });
    const after = decided.value;
    saveKeyPlan(work, after);
    await (command.decision === 'return' ? recordReturn(work, after, command) : recordApproval(work, after, command));
    return accept({ reference: plan.reference, state: after.state });
  });
}

async function recordReturn(work: UnitOfWork, plan: KeyPlan, { approver }: KeyPlanDecision): Promise<void> {
  const by = work.record({ name: 'KeyPlanReturned', stream: keyPlanStream(plan.id), payload: { ...(await factsOf(work, plan)), approver }, wording: { reason: plan.remark } });
  closeTasksOf(work, plan, { as: 'cancelled', by });
  askForText(work, plan, by);
}

async function recordApproval(work: UnitOfWork, plan: KeyPlan, { approver }: KeyPlanDecision): Promise<void> {
  const facts = await factsOf(work, plan);
  const stream = keyPlanStream(plan.id);
  const { decidedOn, minute } = plan.approvals.at(-1)!;
  const by = work.record({ name: 'KeyPlanApproved', stream, payload: { ...facts, approver, decidedOn, left: approversLeft(plan).length }, ...(minute !== '' && { wording: { minute } }) });
  await closeTasksFor(work, plan, { approver, by });
  if (plan.state !== 'in-force') return;
  askForReview(work, plan, work.record({ name: 'KeyPlanInForce', stream, payload: { ...facts, reviewOn: plan.reviewOn } }));
}
