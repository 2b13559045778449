import { decideRecoveryPlan } from '@golden-thread/application/recovery';
import type { Actor } from '@golden-thread/domain/authority';
import { newId } from '@golden-thread/persistence';
import type { BenchDatabase } from './bench-database';
import { measureRate, type Rate } from './measure-rate';

/** The director approves one plan after another through the use case: rules, row-level security, event with hash, task, errands. */
export function measureUseCaseDecisions(
  { database, councilId, organisation }: BenchDatabase,
  clients: number,
  planIds: readonly string[],
): Promise<Rate> {
  const director = organisation.posts.find(({ title }) => title === 'Director 0')!;
  const actor: Actor = {
    councilId, personId: organisation.personOf(director), name: director.title, roles: ['director'], postIds: [director.id], via: 'page',
  };
  return measureRate(clients, planIds.length, async (index) => {
    const submission = { id: newId(), content: { decision: 'approve' } };
    const decided = await decideRecoveryPlan(database, actor, { planId: planIds[index]!, version: 1, submission, decision: 'approve' });
    if (!decided.ok) throw new Error(`Refused: ${decided.refusal.code}`);
  });
}
