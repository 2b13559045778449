import { type Actor, type Permission } from '@golden-thread/domain/authority';
import { type Outcome, refuse } from '@golden-thread/domain';
import type { RecoveryPlan } from '@golden-thread/domain/recovery';
import type { Database, Scope, UnitOfWork } from '@golden-thread/persistence';
import { findRecoveryPlan } from '@golden-thread/persistence/recovery';
import { changedSince, lacksPermission } from '../shared';

/** What every decision about a recovery plan names: the plan, the version that was shown, and the form's own id. */
export interface RecoveryCommand {
  readonly planId: string;
  readonly version?: number;
  readonly submission?: Scope['submission'];
}

/**
 * Opens one unit of work on a plan: permission first, then the plan held and read, then the version that was shown compared.
 * Refuses: `NotPermitted`, `NoSuchRecoveryPlan`, `Stale`; and as `decide` refuses.
 */
export async function withRecoveryPlan<T>(
  database: Database,
  given: { readonly actor: Actor; readonly permission: Permission; readonly command: RecoveryCommand },
  decide: (work: UnitOfWork, plan: RecoveryPlan) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { actor, permission, command } = given;
  const lacking = lacksPermission(actor, permission);
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    await work.lock({ type: 'recovery-plan', id: command.planId });
    const plan = await findRecoveryPlan(work, command.planId);
    if (!plan) return refuse('NoSuchRecoveryPlan');
    return changedSince(plan, command.version) ?? decide(work, plan);
  });
}
