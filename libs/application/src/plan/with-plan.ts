import type { Actor, Permission } from '@golden-thread/domain/authority';
import { type Outcome, refuse } from '@golden-thread/domain';
import type { Database, Scope, UnitOfWork } from '@golden-thread/persistence';
import { holdPlan, type PlanKept } from '@golden-thread/persistence/plan';
import { changedSince, lacksPermission } from '../shared';

/** What every act on a plan names: the plan, the version that was shown, and the form's own id. */
export interface PlanCommand {
  readonly planId: string;
  readonly version?: number;
  readonly submission?: Scope['submission'];
}

/**
 * Opens one unit of work on a service plan, a unit plan or a person's objectives: permission first, then the plan held and read,
 * then the version that was shown compared. Refuses: NotPermitted, NotFound, Stale; and as `decide` refuses.
 */
export async function withPlan<T>(
  database: Database,
  given: { readonly actor: Actor; readonly permission: Permission; readonly command: PlanCommand },
  decide: (work: UnitOfWork, plan: PlanKept) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const { actor, permission, command } = given;
  const lacking = lacksPermission(actor, permission);
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const plan = await holdPlan(work, command.planId);
    if (!plan) return refuse('NotFound');
    return changedSince(plan, command.version) ?? decide(work, plan);
  });
}
