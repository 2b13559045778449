import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideConditionMet } from '@golden-thread/domain/recovery/conditions';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { saveRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { answersFor } from '../shared/command';
import { conditionTaskId, type RecoveryCommand, recoverySubject, withRecoveryPlan } from './recovery-plan-command';

export interface MeetRecoveryCondition extends RecoveryCommand {
  /** Which, counted from 1. */
  readonly number: number;
  readonly how: string;
}

/** Whoever answers for a condition of an approval says how it was met; their task ends. Refuses: `NotAnsweringForCondition`, and as `decideConditionMet` does. */
export function meetRecoveryCondition(database: Database, actor: Actor, command: MeetRecoveryCondition): Promise<Outcome<{ reference: string }>> {
  return withRecoveryPlan(database, { actor, permission: 'recovery.see', command }, async (work, plan) => {
    const owner = plan.conditions[command.number - 1]?.postId;
    if (owner !== undefined && !answersFor(actor, owner)) return refuse('NotAnsweringForCondition', { reference: plan.reference });
    const decided = decideConditionMet(plan, { ...command, today: work.today });
    if (!decided.ok) return decided;
    saveRecoveryPlan(work, decided.value.plan);
    const by = work.record(decided.value.event);
    work.closeTasks({ subject: recoverySubject(plan), ids: [conditionTaskId(plan, command.number)], as: 'done', by });
    return accept({ reference: plan.reference });
  });
}
