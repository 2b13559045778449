import { addCommittees, papersInEveryState, wordsOf } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { newToken } from '@golden-thread/persistence/identity/tokens';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type StartedApi } from '../apps/api/src/testing/start-api';
import { findSchemathesis } from './fuzz/find-schemathesis';
import { extent } from './stack/extent';

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
    folder = mkdtempSync(join(tmpdir(), 'two-councils-'));
    writeFileSync(join(folder, 'other.json'), JSON.stringify({ ids: await idsOf(other), words: papers.map(({ id }) => wordsOf(id)) }));
  }, 300_000);
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

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

  it.each(['policyOfficer', 'director', 'auditor', 'administrator'] as const)('nothing is told to a %s, and nothing is changed', async (post) => {
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
