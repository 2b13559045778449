import type { Actor } from '@golden-thread/domain/authority';
import type { Outcome } from '@golden-thread/domain';
import type { Database, Scope, UnitOfWork } from '@golden-thread/persistence';
import { findFramework, type Framework } from '@golden-thread/persistence/plan';
import { lacksPermission } from '../shared';

/** Opens aims and priorities for a change, one at a time in the council. Refuses: NotPermitted; and as `decide` does. */
export const withFramework = async <T>(
  database: Database,
  actor: Actor,
  command: { readonly submission?: Scope['submission'] },
  decide: (work: UnitOfWork, framework: Framework) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  lacksPermission(actor, 'plans.publish') ??
  database.transact({ actor, submission: command.submission }, async (work) => {
    await work.lock({ type: 'plan-framework', id: work.council.id });
    return decide(work, await findFramework(work));
  });
