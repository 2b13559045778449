import { getFramework, installFramework } from '@golden-thread/application/assessment/frameworks';
import { setUpWorkshop } from '@golden-thread/application/assessment/set-up-workshop';
import { makeMapping } from '@golden-thread/application/import/mappings';
import { proposeVirement } from '@golden-thread/application/money/move-money';
import { addBudgetLine } from '@golden-thread/application/money/plan-money';
import { proposePlanChange } from '@golden-thread/application/plan-change/propose-plan-change';
import { enterRisk } from '@golden-thread/application/risk/enter-risk';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { shippedFrameworks } from '@golden-thread/exchange/framework/shipped-frameworks';
import { addCommittees, type PaperInState, papersInEveryState, wordsOf } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { newToken } from '@golden-thread/persistence/identity/tokens';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accepted } from '../apps/api/src/http/refusals/show-refusal';
import { startApi, type StartedApi } from '../apps/api/src/testing/start-api';
import { findSchemathesis } from './fuzz/find-schemathesis';
import { drawn, extent } from './stack/extent';

const fuzz = join(__dirname, 'fuzz');

/**
 * Two councils in one installation: the fuzzer asks with the tokens of one, and every id that it makes up is one of the other's.
 */
describe('with the tokens of one council, of another', () => {
  let api: StartedApi;
  let asking: SmallCouncil;
  let other: SmallCouncil;
  let folder: string;
  let schemathesis: string;

  beforeAll(async () => {
    schemathesis = await findSchemathesis();
    api = await startApi({ requestsPerMinute: 100_000_000 });
    asking = await smallCouncil(api.fresh, 'asking', '2026-09-01T08:00:00.000Z');
    other = await smallCouncil(api.fresh, 'other', '2026-09-01T08:00:00.000Z');
    const papers = await papersInEveryState(api.fresh, await addCommittees(api.fresh, other), other.people.serviceManager);
    await addNewerThings(papers);
    folder = mkdtempSync(join(tmpdir(), 'two-councils-'));
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ ids: await idsOf(other), words: papers.map(({ id }) => wordsOf(id)) }));
  }, 300_000);
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  /** What the other council keeps beside its papers: money that waits to be moved, a risk, a mapping, a change of a plan in force, a workshop. */
  async function addNewerThings(papers: readonly PaperInState[]): Promise<void> {
    const { database } = api.fresh;
    const [manager, officer] = [other.actor('serviceManager'), other.actor('policyOfficer')];
    const line = { serviceId: other.serviceId, unitId: null, objectiveId: null, costCentre: null, firstYear: '2026/27', amounts: ['100', '100', '100'] } as const;
    const [from, to] = [accepted(await addBudgetLine(database, manager, { ...line, title: 'Repairs' })).id, accepted(await addBudgetLine(database, manager, { ...line, title: 'Lettings' })).id];
    accepted(await proposeVirement(database, manager, { fromLineId: from, toLineId: to, year: '2026/27', amount: '10', reason: 'Empty homes' }));
    const score = { impact: 2, likelihood: 2 } as const;
    accepted(await enterRisk(database, manager, { title: 'Repairs stop', cause: '', event: 'The supplier fails', effect: '', controls: '', objective: '', owner: other.posts.serviceManager, inherent: score, residual: score, target: score, reviewEvery: 3 }));
    accepted(await makeMapping(database, officer, { name: 'Our figures', holds: 'figures', sample: { file: 'figures.csv', columns: ['Measure'], rows: [] } }));
    const plan = papers.find(({ paper, state }) => paper === 'service-plan' && state === 'approved')!.id as PlanId;
    const becomes = { title: 'Homes let', target: '40 homes', endOfPlanResult: '', priorityId: null, leadServiceId: null, dueOn: null };
    accepted(await proposePlanChange(database, manager, { plan: { kind: 'service-plan', id: plan }, edits: [{ kind: 'add', becomes, thread: { serves: [], breakReason: 'A duty of its own' } }], reason: 'The grant came' }));
    const { id: frameworkId } = accepted(await installFramework(database, manager, { of: { shipped: shippedFrameworks()[0]!.key } }));
    const sections = accepted(await getFramework(database, manager, frameworkId)).sections.map(({ key }) => key);
    accepted(await setUpWorkshop(database, manager, { title: 'Planning', frameworkId, sections, serviceId: null, meetsOn: '2026-09-15', scoresUntil: null, follows: null }));
  }

  /** Every table whose rows belong to a council, with the columns that hold ids. */
  const tables = async (): Promise<readonly { readonly table: string; readonly columns: readonly string[] }[]> =>
    api.fresh.asOwner(
      `select c.table_name as table, array_agg(c.column_name::text) as columns from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid' and c.column_name <> 'council_id' and exists (
         select 1 from information_schema.columns k where k.table_schema = 'public' and k.table_name = c.table_name and k.column_name = 'council_id')
       group by c.table_name order by 1`,
    );
  const idsOf = async ({ id }: SmallCouncil): Promise<string[]> => {
    const found = new Set<string>();
    for (const { table } of (await tables()).filter(({ columns }) => columns.includes('id'))) {
      for (const row of await api.fresh.asOwner<{ id: string }>(`select id from "${table}" where council_id = $1 limit 12`, [id])) found.add(row.id);
    }
    return [...found];
  };
  /** All rows of a council, as one text. */
  const everythingOf = async ({ id }: SmallCouncil): Promise<Readonly<Record<string, string>>> => {
    const found: Record<string, string> = {};
    for (const { table } of await tables()) {
      const [row] = await api.fresh.asOwner<{ digest: string }>(`select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from "${table}" t where council_id = $1`, [id]);
      found[table] = row!.digest;
    }
    return found;
  };
  const tokenOf = async (post: SmallPost): Promise<string> => {
    const { token, hash } = newToken();
    await api.fresh.asOwner(
      `insert into api_token (id, council_id, person_id, label, hash, created_at, expires_at) values (gen_random_uuid(), $1, $2, 'fuzz', $3, now(), now() + interval '1 day')`,
      [asking.id, asking.people[post], hash],
    );
    return token;
  };

  it.each(drawn(['policyOfficer', 'director', 'auditor', 'administrator'] as const, extent.askersOneIn))('nothing is told to a %s, and nothing is changed', async (post) => {
    const before = await everythingOf(other);
    const words = [
      '--config-file', join(fuzz, 'schemathesis.toml'), '--no-color', 'run', `${api.address}/api/openapi.json`, '--header', `Authorization: Bearer ${await tokenOf(post)}`,
      '--checks', 'nothing_of_the_other_council,not_a_server_error', '--mode', 'positive', '--phases', 'fuzzing', '--max-examples', String(Math.ceil(extent.fuzzExamples / 3)),
      '--continue-on-failure', '--seed', '2026', '--warnings', 'off',
    ];
    const env = { ...process.env, COLUMNS: '160', PYTHONPATH: fuzz, PYTHONDONTWRITEBYTECODE: '1', SCHEMATHESIS_HOOKS: 'two_councils', GOLDEN_THREAD_OTHER_COUNCIL: join(folder, 'other.json') };
    const child = spawn(schemathesis, words, { cwd: folder, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
    const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
    expect(output).toMatch(/[1-9]\d* passed/);
    expect(await everythingOf(other)).toEqual(before);
    // Nor did anything that the askers did come to hold an id of theirs.
    const theirs = await idsOf(other);
    for (const { table, columns } of await tables()) {
      const held = await api.fresh.asOwner(`select 1 from "${table}" where council_id = $1 and (${columns.map((column) => `"${column}" = any ($2::uuid[])`).join(' or ')}) limit 1`, [asking.id, theirs]);
      expect({ table, held }).toEqual({ table, held: [] });
    }
  }, 600_000 * extent.patience);
});
