import { ApiClient } from './api-client';
import type { BenchCouncil } from './bench-council';
import { measureRate, processorOf } from './measure-rate';
import { benchYear } from './prepare-council';
import { signIn } from './sign-in';

const objectives = { council: 40, service: 960, unit: 9000 };
const actions = 20_000;
/** Beyond what decisions measured before have numbered. */
const firstReference = 500_000;
const times = 200;
const clients = 4;
const aim = 200;

/**
 * The golden thread of a large council: 10,000 objectives with 30,000 links between them, each unit's to three of services, each service's to three of the council's, and 20,000 actions in
 * the register. Its pages for the policy officer, whom nothing is kept from, and for a head of service.
 */
export async function measureThread(bench: BenchCouncil): Promise<void> {
  const { organisation, stack, table } = bench;
  await prepareThread(bench);
  const { top, bottom, action } = await someOf(bench);
  const readers = await signIn(bench, ['Policy Officer', 'Head of service 0.0'].map((title) => organisation.personOf(organisation.postTitled(title))));
  const pages = {
    'objective of the council, with all that serves it': `/plans/objectives/${top}`,
    'objective of a unit, up to the aim': `/plans/objectives/${bottom}`,
    'picture of the thread': `/plans/objectives/${top}/picture`,
    'if this stays red': `/plans/objectives/${bottom}/at-risk`,
    'where the thread does not hold': `/plans/threads?${new URLSearchParams({ year: benchYear }).toString()}`,
    'register of actions': '/actions',
    'register of actions, searched': '/actions?q=boiler',
    'my actions': '/actions?part=mine',
    'an action': `/actions/${action}`,
  };
  const api = new ApiClient(stack.apiPort, clients);
  table.progress(`${times} times each page of the thread and the register, ${clients} readers at a time`);
  try {
    for (const [title, path] of Object.entries(pages)) await one(bench, api, { title, path, cookies: readers });
  } finally {
    api.close();
  }
}

async function one({ stack, table }: BenchCouncil, api: ApiClient, { title, path, cookies }: { readonly title: string; readonly path: string; readonly cookies: readonly string[] }): Promise<void> {
  let bytes = 0;
  const open = async (index: number): Promise<void> => {
    const answer = await api.send('GET', path, { headers: { cookie: cookies[index % cookies.length]!, accept: 'text/html' } });
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}.`);
    bytes = answer.body.length;
  };
  for (let index = 0; index < clients * 3; index += 1) await open(index);
  const rate = await measureRate(stack, { clients, times }, open);
  const note = `p50 ${rate.p50.toFixed(1)} ms, ${rate.perSecond.toFixed(0)} a second, ${(bytes / 1024).toFixed(0)} KiB, ${processorOf(rate)}`;
  table.figure(`thread: ${title}, p95`, { measured: rate.p95, unit: 'ms', aim, note });
}

async function prepareThread({ owner, councilId }: BenchCouncil): Promise<void> {
  await owner.query(
    `with plans as (
       select id, 'council' as level, 1 as nth, 1 as many from council_plan where council_id = $1 and year = $2
       union all select id, case kind when 'service-plan' then 'service' else 'unit' end, row_number() over (partition by kind order by id), count(*) over (partition by kind)
       from plan where council_id = $1 and year = $2 and kind in ('service-plan', 'unit-plan')),
     wanted as (select key as level, value::int as many from jsonb_each_text($3::jsonb))
     insert into objective (id, council_id, plan_id, level, year, reference, title, deliverable, end_of_plan_result, position)
     select gen_random_uuid(), $1, plans.id, wanted.level, $2, 'B' || left(wanted.level, 1) || n, 'Objective ' || n || ' of the ' || wanted.level, 'By March', 'Done', 100 + n
     from wanted cross join lateral generate_series(1, wanted.many) n join plans on plans.level = wanted.level and plans.nth = 1 + n % plans.many`,
    [councilId, benchYear, JSON.stringify(objectives)],
  );
  for (const [child, parent] of [['unit', 'service'], ['service', 'council']] as const) {
    await owner.query(
      `with below as (select id, row_number() over (order by reference) as n from objective where council_id = $1 and reference like 'B%' and level = $2),
       above as (select id, row_number() over (order by reference) - 1 as n, count(*) over () as many from objective where council_id = $1 and reference like 'B%' and level = $3)
       insert into objective_link (council_id, child_id, parent_id, kind)
       select $1, below.id, above.id, 'direct' from below cross join generate_series(0, 2) k join above on above.n = (below.n * 7 + k * 13) % above.many on conflict do nothing`,
      [councilId, child, parent],
    );
  }
  await owner.query(
    `insert into action (id, council_id, reference, title, steps, service_id, owner_post_id, starts_on, due_on, original_due_on, progress, status, status_reason, said_on, version)
     select gen_random_uuid(), $1, 'AC-' || $3::int + n, case when n % 50 = 0 then 'Replace a boiler, street ' else 'Write to street ' end || n, 'Step by step', p.service_id, p.id, '2026-04-01',
       date '2026-04-10' + n % 350, date '2026-04-10' + n % 350, n % 100, 'on-track', '', '2026-04-01', 1
     from generate_series(1, $2::int) n join (select id, service_id, row_number() over (order by code) - 1 as nth, count(*) over () as many from post where council_id = $1 and roles && '{unit-manager,service-manager}') p
       on p.nth = n % p.many`,
    [councilId, actions, firstReference],
  );
  await owner.query('analyze');
}

/** One objective of the council, one of a unit, and one action. */
async function someOf({ owner, councilId }: BenchCouncil): Promise<{ readonly top: string; readonly bottom: string; readonly action: string }> {
  const { rows } = await owner.query<{ top: string; bottom: string; action: string }>(
    `select (select id from objective where council_id = $1 and reference = 'Bc7') as top, (select id from objective where council_id = $1 and reference = 'Bu77') as bottom,
       (select id from action where council_id = $1 and reference = 'AC-' || $2::int + 77) as action`,
    [councilId, firstReference],
  );
  return rows[0]!;
}
