import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { addWorkingDays } from '@golden-thread/domain/calendar';
import { decideUpdate, type RecoveryUpdate, recoveryDeadlines } from '@golden-thread/domain/recovery';
import { type Database, idFor } from '@golden-thread/persistence';
import { saveRecoveryPlan } from '@golden-thread/persistence/recovery';
import { answersFor } from '../shared';
import { monthSubject } from './month-subject';
import { subjectOf } from './subject-of';
import { updateTaskId } from './update-task-id';
import { type RecoveryCommand, withRecoveryPlan } from './with-recovery-plan';

export interface UpdateRecoveryPlan extends RecoveryCommand {
  readonly update: RecoveryUpdate;
}

/**
 * The accountable manager's report for the earliest month still owed. Closes that month's task; asks the panel's chair for a verdict.
 * Refuses: `NotAccountableForThePlan`, `NoUpdateAsked`.
 */
export function updateRecoveryPlan(
  database: Database,
  actor: Actor,
  command: UpdateRecoveryPlan,
): Promise<Outcome<{ reference: string; month: string; late: boolean }>> {
  return withRecoveryPlan(database, { actor, permission: 'recovery.write', command }, async (work, plan) => {
    if (!answersFor(actor, plan.parties.accountablePostId)) return refuse('NotAccountableForThePlan', { reference: plan.reference });
    const decided = decideUpdate(plan, { update: command.update, today: work.today });
    if (!decided.ok) return decided;
    await saveRecoveryPlan(work, decided.value.plan);
    const openedBy = work.record(decided.value.event);
    const month = decided.value.plan.months.find((now, index) => now !== plan.months[index])!;
    work.closeTasks({ subject: subjectOf(plan), ids: [updateTaskId(plan, month.month)], as: 'done' });
    work.openTask({
      id: idFor(plan.id, 'judge', month.month), kind: 'judge-recovery-plan', postId: plan.parties.panelChairPostId,
      dueOn: addWorkingDays(work.today, recoveryDeadlines.verdict), subject: monthSubject(plan, month.month), openedBy,
    });
    return accept({ reference: plan.reference, month: month.month, late: month.late });
  });
}
