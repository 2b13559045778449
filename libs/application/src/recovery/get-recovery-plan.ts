import type { Actor } from '@golden-thread/domain/authority';
import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Asked } from '@golden-thread/persistence';
import { findRecoveryPlanView, type RecoveryPlanView } from '@golden-thread/persistence/recovery';
import { lacksPermission } from '../shared';

export type { Party, RecoveryPlanView } from '@golden-thread/persistence/recovery';

/** A plan by its id or its reference (RP-12). Refuses: `NotPermitted`, `NoSuchRecoveryPlan`. */
export async function getRecoveryPlan(database: Asked, actor: Actor, plan: string): Promise<Outcome<RecoveryPlanView>> {
  const lacking = lacksPermission(actor, 'recovery.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, (reading) => findRecoveryPlanView(reading, plan));
  return view ? accept(view) : refuse('NoSuchRecoveryPlan', { plan });
}
