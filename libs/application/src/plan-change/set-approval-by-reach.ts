import type { Actor } from '@golden-thread/domain/authority/actor';
import { type ApprovalByReach, reachKeys } from '@golden-thread/domain/plan-change/reach';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { findApprovalByReach, saveApprovalByReach } from '@golden-thread/persistence/plan-change/plan-changes';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';

/**
 * The council sets who approves a change of a plan, by how far it reaches. Proposals that wait keep who was asked. Answers how many rows are other than
 * before. Refuses: `NotPermitted`.
 */
export async function setApprovalByReach(database: Database, actor: Actor, { table, submission }: Submitted & { readonly table: ApprovalByReach }): Promise<Outcome<{ changed: number }>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock({ type: 'plan-framework', id: work.council.id });
    const before = await findApprovalByReach(work);
    const changed = reachKeys.filter((reach) => before[reach] !== table[reach]);
    if (changed.length === 0) return accept({ changed: 0 });
    saveApprovalByReach(work, table);
    work.record({
      name: 'ApprovalByReachSet', stream: { type: 'plan-framework', id: work.council.id },
      payload: { changes: changed.map((reach) => ({ reach, was: before[reach], becomes: table[reach] })) },
    });
    return accept({ changed: changed.length });
  });
}
