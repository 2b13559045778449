import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { findRecoveryPlanView, type RecoveryPlanView as RecoveryPlanRead } from '@golden-thread/persistence/recovery/recovery-plan-page.query';
import { findRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import { listRecoveryPlanSummaries, type RecoveryPlanSummary } from '@golden-thread/persistence/recovery/recovery-plans.query';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { describeDecider } from '../shared/deciders';
import { recoveryPlanToDecide } from './recovery-plan-command';

export type { Party } from '@golden-thread/persistence/recovery/recovery-plan-page.query';

/** A plan as its page shows it. `mayOpenOrigin`: the paper that led to it is the reader's to open too. */
export interface RecoveryPlanView extends RecoveryPlanRead {
  readonly mayOpenOrigin: boolean;
  /** Who decides it once the reader has submitted it; null unless it is being drafted. */
  readonly decidedBy: string | null;
}

/** A plan by its id or its reference (RP-12), as far as it is the actor's to read. Refuses: `NotPermitted`, `NoSuchRecoveryPlan`. */
export async function getRecoveryPlan(database: Asked, actor: Actor, plan: string): Promise<Outcome<RecoveryPlanView>> {
  const lacking = lacksPermission(actor, 'recovery.see');
  if (lacking) return lacking;
  const view = await database.read(actor.councilId, async (reading) => {
    const found = await findRecoveryPlanView(reading, actor, plan);
    if (!found) return undefined;
    const { type, id } = found.origin;
    const origin = await findAccess(reading, actor, { paper: type === 'relapse' ? 'recovery-plan' : type, id });
    const draft = found.state === 'drafting' ? await findRecoveryPlan(reading, found.id) : undefined;
    const decidedBy = draft === undefined ? null : await describeDecider(reading, actor, recoveryPlanToDecide(draft));
    return { ...found, mayOpenOrigin: origin !== 'none', decidedBy };
  });
  return view ? accept(view) : refuse('NoSuchRecoveryPlan', { plan });
}

export type { RecoveryPlanSummary } from '@golden-thread/persistence/recovery/recovery-plans.query';

/** The recovery plans that the actor may read, those that run first. Refuses: `NotPermitted`. */
export async function listRecoveryPlans(database: Database, actor: Actor): Promise<Outcome<readonly RecoveryPlanSummary[]>> {
  const lacking = lacksPermission(actor, 'recovery.see');
  if (lacking) return lacking;
  return accept(await database.read(actor.councilId, (reading) => listRecoveryPlanSummaries(reading, actor)));
}
