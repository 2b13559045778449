import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { answersFor } from '../shared/command';
import { endActionOfPlan, recordConditionMet } from './actions-of-plan';
import { type RecoveryCommand, withRecoveryPlan } from './recovery-plan-command';

export interface MeetRecoveryCondition extends RecoveryCommand {
  /** Which, counted from 1. */
  readonly number: number;
  readonly how: string;
}

/** Whoever answers for a condition of an approval says how it was met; their task ends, and its action is achieved. Refuses: `NotAnsweringForCondition`, and as `recordConditionMet` does. */
export function meetRecoveryCondition(database: Database, actor: Actor, command: MeetRecoveryCondition): Promise<Outcome<{ reference: string }>> {
  return withRecoveryPlan(database, { actor, permission: 'recovery.see', command }, async (work, plan) => {
    const owner = plan.conditions[command.number - 1]?.postId;
    if (owner !== undefined && !answersFor(actor, owner)) return refuse('NotAnsweringForCondition', { reference: plan.reference });
    const met = recordConditionMet(work, plan, command);
    if (!met.ok) return met;
    const actionId = plan.conditions[command.number - 1]?.actionId;
    if (actionId !== undefined) await endActionOfPlan(work, actionId, { status: 'achieved', reason: command.how });
    return accept({ reference: plan.reference });
  });
}
