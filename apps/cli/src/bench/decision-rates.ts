import type { BenchCouncil } from './bench-council';
import { withWorkerHeldStill } from './hold-still';
import { measurePageDecisions } from './page-decisions';
import { measureRawDecisions } from './raw-decisions';
import { measureRestDecisions } from './rest-decisions';
import { signIn } from './sign-in';
import { tokenOf } from './token-of';
import { measureUseCaseDecisions } from './use-case-decisions';
import { makeWaitingPlans } from './waiting-plans';

const clientCounts = [1, 8, 32];
/** Over HTTP fewer: each takes longer. */
const httpShare = 0.25;

/** Decisions at each number of clients: bare PostgreSQL first, then the use case alone, through REST, and on its page; the worker held still. */
export async function measureDecisions(bench: BenchCouncil, decisions: number): Promise<void> {
  const { table } = bench;
  table.progress(`${decisions.toLocaleString('en-GB')} decisions at each number of clients, while the worker is held still`);
  const viaHttp = Math.max(32, Math.round(decisions * httpShare));
  await withWorkerHeldStill(bench, async () => {
    const planIds = [...(await makeWaitingPlans(bench, { count: (decisions + 2 * viaHttp + 64) * (clientCounts.length + 1), state: 'awaiting-decision' }))];
    const take = (count: number): readonly string[] => planIds.splice(0, count);
    const token = await tokenOf(bench, 'Director 0');
    const [cookie] = await signIn(bench, [(await bench.as('Director 0')).personId!]);
    await measureRawDecisions(bench, 32, planIds.slice(0, decisions));
    await measureUseCaseDecisions(bench, 32, take(Math.round(decisions / 2)));
    await measureRestDecisions(bench, { clients: 32, planIds: take(Math.round(viaHttp / 2)), token });
    await measurePageDecisions(bench, { clients: 32, planIds: take(Math.round(viaHttp / 2)), cookie: cookie! });
    table.ratesHead();
    for (const clients of clientCounts) {
      const raw = await measureRawDecisions(bench, clients, planIds.slice(0, decisions));
      table.rate(`raw PostgreSQL, ${clients} clients`, raw);
      table.rate(`use case, ${clients} clients (aim 35 % of raw)`, await measureUseCaseDecisions(bench, clients, take(decisions)), raw);
      table.rate(`through REST, ${clients} clients (aim 12 %)`, await measureRestDecisions(bench, { clients, planIds: take(viaHttp), token }), raw);
      table.rate(`on its page, ${clients} clients (aim 10 %)`, await measurePageDecisions(bench, { clients, planIds: take(viaHttp), cookie: cookie! }), raw);
    }
    await bench.owner.query(`delete from task where subject_type = 'recovery-plan'`);
  });
}
