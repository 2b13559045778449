import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideRecoveryPlan as decide, type RecoveryDecision } from '@golden-thread/domain/recovery/decide-recovery-plan';
import { recoveryDueOn, type RecoveryPlan } from '@golden-thread/domain/recovery/recovery-plan';
import type { EventId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { saveRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { keepForTakingBack } from '../history/take-back-act';
import { isAskedToDecide } from '../shared/deciders';
import { registerPromises } from './actions-of-plan';
import { conditionSubject, conditionTaskId, type RecoveryCommand, recoveryPlanToDecide, recoverySubject, withRecoveryPlan } from './recovery-plan-command';

export type DecideRecoveryPlan = RecoveryCommand & RecoveryDecision;

/**
 * The decision on a submitted plan by the director, or by the next in line where the director wrote in it. Approved: the workflow asks for the first
 * update when its month begins, and each action and each condition is asked of its owner and stands in the register of actions. Returned:
 * the manager's task is opened again, with the reason in the event.
 * Refuses: `NotThePlansDirector`, and as `decideRecoveryPlan` of domain does.
 */
export function recordRecoveryPlanDecision(
  database: Database,
  actor: Actor,
  command: DecideRecoveryPlan,
): Promise<Outcome<{ reference: string; state: RecoveryPlan['state'] }>> {
  return withRecoveryPlan(database, { actor, permission: 'recovery.decide', command }, async (work, plan) => {
    if (!(await isAskedToDecide(work, actor, recoveryPlanToDecide(plan)))) return refuse('NotThePlansDirector', { reference: plan.reference });
    const decided = decide(plan, { ...command, actor, today: work.today, calendar: work.calendar });
    if (!decided.ok) return decided;
    // A plan that is returned promises nothing yet.
    const registered = decided.value.plan.approvedOn === null ? accept(decided.value.plan) : await registerPromises(work, decided.value.plan);
    if (!registered.ok) return registered;
    saveRecoveryPlan(work, registered.value);
    const openedBy = work.record(decided.value.event);
    keepForTakingBack(work, { thing: { type: 'recovery-plan', id: plan.id }, eventId: openedBy, before: plan, version: plan.version + 1 });
    work.closeTasks({ subject: recoverySubject(plan), kinds: ['decide-recovery-plan'], as: 'done', by: openedBy });
    if (command.decision === 'return') askForAnotherDraft(work, plan, openedBy);
    askForConditions(work, decided.value.plan, openedBy);
    return accept({ reference: plan.reference, state: decided.value.plan.state });
  });
}

/** Whoever answers for a condition is asked for it by its day; the plan's workflow reminds of it as of its other tasks. */
function askForConditions(work: UnitOfWork, plan: RecoveryPlan, openedBy: EventId): void {
  for (const [index, { postId, dueOn }] of plan.conditions.entries()) {
    work.openTask({ id: conditionTaskId(plan, index + 1), kind: 'meet-recovery-condition', postId, dueOn, subject: conditionSubject(plan, index + 1), openedBy });
  }
}

function askForAnotherDraft(work: UnitOfWork, plan: RecoveryPlan, openedBy: EventId): void {
  work.openTask({
    id: idFor(plan.id, 'draft', plan.version + 1), kind: 'draft-recovery-plan', postId: plan.parties.accountablePostId,
    dueOn: recoveryDueOn.redraft(work), subject: recoverySubject(plan), openedBy,
  });
}
