import type { PlanId } from '@golden-thread/domain/shared/id';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { ApiClient } from './api-client';
import type { BenchCouncil } from './bench-council';
import { measureRate, type Rate } from './measure-rate';
import { formToken } from './sign-in';

/** A person decides as the director on the page of a plan: its form posted with their session, answered with the way on. */
export async function measurePageDecisions(
  bench: BenchCouncil,
  { clients, planIds, cookie }: { readonly clients: number; readonly planIds: readonly PlanId[]; readonly cookie: string },
): Promise<Rate> {
  const api = new ApiClient(bench.stack.apiPort, clients);
  try {
    return await measureRate(bench.stack, { clients, times: planIds.length }, async (index) => {
      const form = { _csrf: formToken, submission: newId(), version: '1', decision: 'approve', reason: '' };
      const answer = await api.send('POST', `/recovery-plans/${planIds[index]}/decision`, {
        headers: { cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      });
      if (answer.status !== 303) throw new Error(`A decision on its page was answered ${answer.status}: ${answer.body.slice(0, 300)}`);
    });
  } finally {
    api.close();
  }
}
