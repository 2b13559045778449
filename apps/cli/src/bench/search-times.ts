import { ApiClient } from './api-client';
import type { BenchCouncil } from './bench-council';
import { measureRate, processorOf } from './measure-rate';
import { signIn } from './sign-in';

const measures = 1000;
const times = 200;
const clients = 4;
const aim = 100;

/** What people type: a person by surname first, a word of a thousand measures, a reference, a title, one letter, what nobody has. */
const typed = ['holder of officer 77', 'repairs in time', 'S0.0-3', 'unit manager 1.2', 'a', 'nothing has this'];

/** The search page with as many measures as a large council keeps, for a head of service and for an employee. */
export async function measureSearch(bench: BenchCouncil): Promise<void> {
  const { organisation, stack, table, owner, councilId } = bench;
  const head = organisation.postTitled('Head of service 0.0');
  await owner.query(
    `insert into measure (id, council_id, ref, title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, tolerance_basis,
       tolerance_green, tolerance_amber, tolerance_edge, zero_target, dimension, sub_group, service_id, owner_post_id, verifier_post_id, register, retired_on)
     select gen_random_uuid(), m.council_id, 'SR-' || place, 'Repairs finished in time, area ' || place, m.kind, m.unit, m.decimals, m.polarity, m.frequency, m.cumulative, m.formula,
       m.multiplier, m.tolerance_basis, m.tolerance_green, m.tolerance_amber, m.tolerance_edge, m.zero_target, m.dimension, m.sub_group, m.service_id, m.owner_post_id,
       m.verifier_post_id, m.register, '2026-01-01'
     from (select * from measure where council_id = $1 limit 1) m, generate_series(1, $2::int) place on conflict do nothing`,
    [councilId, measures],
  );
  await owner.query('analyze');
  const readers = await signIn(bench, [head, organisation.posts.at(-1)!].map((post) => organisation.personOf(post)));
  const api = new ApiClient(stack.apiPort, clients);
  table.progress(`${times} searches of each, ${clients} readers at a time`);
  try {
    for (const words of typed) {
      const path = `/search?${new URLSearchParams({ q: words }).toString()}`;
      const open = async (index: number): Promise<void> => {
        const answer = await api.send('GET', path, { headers: { cookie: readers[index % readers.length]!, accept: 'text/html' } });
        if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}.`);
      };
      for (let index = 0; index < clients * 10; index += 1) await open(index);
      const rate = await measureRate(stack, { clients, times }, open);
      table.figure(`search: ${words}, p95`, { measured: rate.p95, unit: 'ms', aim, note: `p50 ${rate.p50.toFixed(1)} ms, ${rate.perSecond.toFixed(0)} a second, ${processorOf(rate)}` });
    }
  } finally {
    api.close();
  }
}
