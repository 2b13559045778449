import { decideRecoveryPlan } from '@golden-thread/application/recovery';
import { newId } from '@golden-thread/persistence';
import type { BenchCouncil } from './bench-council';
import { measureRate, type Rate } from './measure-rate';

/** The director approves one plan after another through the use case: rules, row-level security, event with hash, task, errands. */
export async function measureUseCaseDecisions(bench: BenchCouncil, clients: number, planIds: readonly string[]): Promise<Rate> {
  const director = await bench.as('Director 0');
  return measureRate(bench.stack, { clients, times: planIds.length }, async (index) => {
    const submission = { id: newId(), content: { decision: 'approve' } };
    const decided = await decideRecoveryPlan(bench.database, director, { planId: planIds[index]!, version: 1, submission, decision: 'approve' });
    if (!decided.ok) throw new Error(`Refused: ${decided.refusal.code}`);
  });
}
