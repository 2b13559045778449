import { newId } from '@golden-thread/persistence';
import { ApiClient } from './api-client';
import type { BenchCouncil } from './bench-council';
import { measureRate, type Rate } from './measure-rate';

/** A program decides as the director through the REST interface, with a token, an idempotency key and the version that it saw. */
export async function measureRestDecisions(
  bench: BenchCouncil,
  { clients, planIds, token }: { readonly clients: number; readonly planIds: readonly string[]; readonly token: string },
): Promise<Rate> {
  const api = new ApiClient(bench.stack.apiPort, clients);
  try {
    return await measureRate(bench.stack, { clients, times: planIds.length }, async (index) => {
      const answer = await api.send('POST', `/api/v1/recovery-plans/${planIds[index]}/decision`, {
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': newId(), 'if-match': '"1"', 'content-type': 'application/json' },
        body: '{"decision":"approve"}',
      });
      if (answer.status >= 300) throw new Error(`A decision through REST was answered ${answer.status}: ${answer.body.slice(0, 300)}`);
    });
  } finally {
    api.close();
  }
}
