import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { RecoveryPlanContent } from '@golden-thread/domain/recovery';
import type { Database } from '@golden-thread/persistence';
import { saveRecoveryPlan } from '@golden-thread/persistence/recovery';
import { answersFor } from '../shared';
import { type RecoveryCommand, withRecoveryPlan } from './with-recovery-plan';

export interface SaveRecoveryDraft extends RecoveryCommand {
  /** As far as it has been written; nothing in it is required yet. */
  readonly content: RecoveryPlanContent;
}

/** Keeps a draft as it is, to go on later. Refuses: `NotAccountableForThePlan`, `NotBeingDrafted`. */
export function saveRecoveryDraft(database: Database, actor: Actor, command: SaveRecoveryDraft): Promise<Outcome<{ reference: string }>> {
  return withRecoveryPlan(database, { actor, permission: 'recovery.write', command }, async (work, plan) => {
    if (!answersFor(actor, plan.parties.accountablePostId)) return refuse('NotAccountableForThePlan', { reference: plan.reference });
    if (plan.state !== 'drafting') return refuse('NotBeingDrafted', { reference: plan.reference });
    await saveRecoveryPlan(work, { ...plan, content: command.content });
    work.record({ name: 'RecoveryPlanDrafted', stream: { type: 'recovery-plan', id: plan.id }, payload: { reference: plan.reference } });
    return accept({ reference: plan.reference });
  });
}
