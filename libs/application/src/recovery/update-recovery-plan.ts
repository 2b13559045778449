import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Month } from '@golden-thread/domain/calendar/dates';
import { decideUpdate } from '@golden-thread/domain/recovery/decide-update';
import { recoveryDueOn, type RecoveryUpdate } from '@golden-thread/domain/recovery/recovery-plan';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findMeasure } from '@golden-thread/persistence/measure/measures';
import { saveRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import { listOpenTaskIds } from '@golden-thread/persistence/task/tasks.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { keepForTakingBack } from '../history/take-back-act';
import { answersFor } from '../shared/command';
import { monthSubject, type RecoveryCommand, recoverySubject, withRecoveryPlan } from './recovery-plan-command';

export interface UpdateRecoveryPlan extends RecoveryCommand {
  readonly update: RecoveryUpdate;
  /** The value was looked at twice and is right, however far off it seems. */
  readonly confirmed?: boolean;
}

/**
 * The accountable manager's report for the earliest month still owed. Closes that month's task; asks the panel's chair for a verdict.
 * Refuses: `NotAccountableForThePlan`, and as `decideUpdate` does.
 */
export function updateRecoveryPlan(
  database: Database,
  actor: Actor,
  command: UpdateRecoveryPlan,
): Promise<Outcome<{ reference: string; month: Month; late: boolean }>> {
  return withRecoveryPlan(database, { actor, permission: 'recovery.write', command }, async (work, plan) => {
    if (!answersFor(actor, plan.parties.accountablePostId)) return refuse('NotAccountableForThePlan', { reference: plan.reference });
    const range = plan.measureId === null ? null : ((await findMeasure(work, plan.measureId)) ?? null);
    const decided = decideUpdate(plan, { update: command.update, actor, today: work.today, range, confirmed: command.confirmed === true });
    if (!decided.ok) return decided;
    saveRecoveryPlan(work, decided.value.plan);
    const openedBy = work.record(decided.value.event);
    const month = decided.value.plan.months.find((now, index) => now !== plan.months[index])!;
    keepForTakingBack(work, { thing: { type: 'recovery-plan', id: plan.id }, eventId: openedBy, before: plan, version: plan.version + 1 });
    work.closeTasks({ subject: recoverySubject(plan), ids: await listOpenTaskIds(work, { kind: 'update-recovery-plan', subject: monthSubject(plan, month.month) }), as: 'done', by: openedBy });
    work.openTask({
      id: idFor(plan.id, 'judge', month.month), kind: 'judge-recovery-plan', postId: plan.parties.panelChairPostId,
      dueOn: recoveryDueOn.verdict(work), subject: monthSubject(plan, month.month), openedBy, asksAgain: true,
    });
    return accept({ reference: plan.reference, month: month.month, late: month.late });
  });
}
