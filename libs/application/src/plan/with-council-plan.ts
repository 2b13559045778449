import type { Actor } from '@golden-thread/domain/authority';
import { type Outcome, refuse } from '@golden-thread/domain';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import { type CouncilPlanKept, findCouncilPlan } from '@golden-thread/persistence/plan';
import { changedSince, lacksPermission } from '../shared';
import type { PlanCommand } from './with-plan';

/** Opens one unit of work on a council plan. Refuses: NotPermitted, NotFound, Stale; and as `decide` refuses. */
export async function withCouncilPlan<T>(
  database: Database,
  actor: Actor,
  command: PlanCommand,
  decide: (work: UnitOfWork, plan: CouncilPlanKept) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    await work.lock({ type: 'council-plan', id: command.planId });
    const plan = await findCouncilPlan(work, command.planId);
    if (!plan) return refuse('NotFound');
    return changedSince(plan, command.version) ?? decide(work, plan);
  });
}
