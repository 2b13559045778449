import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findRecoveryPlanView, type RecoveryPlanView } from '@golden-thread/persistence/recovery/recovery-plan-page.query';
import { listRecoveryPlanSummaries, type RecoveryPlanSummary } from '@golden-thread/persistence/recovery/recovery-plans.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

export type { Party, RecoveryPlanView } from '@golden-thread/persistence/recovery/recovery-plan-page.query';

/** A plan by its id or its reference (RP-12). Refuses: `NotPermitted`, `NoSuchRecoveryPlan`. */
export async function getRecoveryPlan(database: Asked, actor: Actor, plan: string): Promise<Outcome<RecoveryPlanView>> {
  const lacking = lacksPermission(actor, 'recovery.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, (reading) => findRecoveryPlanView(reading, plan));
  return view ? accept(view) : refuse('NoSuchRecoveryPlan', { plan });
}

export type { RecoveryPlanSummary } from '@golden-thread/persistence/recovery/recovery-plans.query';

/** Every recovery plan of the council, those that run first. Refuses: `NotPermitted`. */
export async function listRecoveryPlans(database: Database, actor: Actor): Promise<Outcome<readonly RecoveryPlanSummary[]>> {
  const lacking = lacksPermission(actor, 'recovery.see');
  if (lacking) return lacking;
  return accept(await database.read(actor.councilId, (reading) => listRecoveryPlanSummaries(reading)));
}
