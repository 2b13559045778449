import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { importMeasures } from '../measure/import-measures';
import { accept } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '../testing/small-council';
import { newId } from '../unit-of-work/ids';
import { aMeasure } from './testing/a-measure';
import { closeReportingLogin, openReportingLogin, type ReportingLogin } from './reporting-login';

describe('the reporting view, read by a client of its own', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let other: SmallCouncil;
  let client: Client;

  const connect = async ({ login, password }: ReportingLogin): Promise<Client> => {
    const address = new URL(fresh.ownerUrl);
    address.username = login;
    address.password = password;
    const made = new Client({ connectionString: address.href, application_name: 'Power BI' });
    await made.connect();
    return made;
  };
  const read = async (sql: string, by = client): Promise<Record<string, unknown>[]> => (await by.query(sql)).rows as Record<string, unknown>[];

  beforeAll(async () => {
    fresh = await freshDatabase();
    council = await smallCouncil(fresh, 'reporting', '2026-07-21T09:00:00.000Z');
    other = await smallCouncil(fresh, 'elsewhere', '2026-07-21T09:00:00.000Z');
    for (const [of, value] of [[council, '71.2'], [other, '99']] as const) {
      const figure = { ref: 'M1', endsOn: '2026-06-30' as const, numerator: null, denominator: null, dataStatus: 'final', commentary: 'not for the public' };
      await fresh.database.transact({ actor: of.actor('policyOfficer') }, async (work) => {
        await importMeasures(work, {
          measures: [aMeasure(of)], targets: [{ ref: 'M1', period: '2026-Q1', target: '80' }],
          figures: [{ ...figure, period: '2026-Q1', value }, { ...figure, period: '2025-Q4', value: '1', state: 'entered' }],
          statuses: [{ ref: 'M1', period: '2026-Q1', level: 'amber', note: null }],
        });
        return accept(null);
      });
    }
    client = await connect(await openReportingLogin(fresh.ownerUrl, council.id));
  });
  afterAll(async () => {
    await client.end();
    await closeReportingLogin(fresh.ownerUrl, council.id);
    await fresh.drop();
  });

  it('holds the council’s own verified figures and published statuses, and neither another’s nor what waits for its second person', async () => {
    expect(await read('select measure, period, value::text from reporting.figures')).toEqual([{ measure: 'M1', period: '2026-Q1', value: '71.2' }]);
    expect(await read('select status from reporting.statuses_published_elsewhere')).toEqual([{ status: 'amber' }]);
    expect(await read('select target::text from reporting.targets')).toEqual([{ target: '80' }]);
    expect(await read('select distinct title from reporting.measures')).toHaveLength(1);
  });

  it('leaves a figure out about which the policy team asks something, until that is answered', async () => {
    const [year, check, answering, ofCheck, ofAnswers] = Array.from({ length: 5 }, () => newId());
    await fresh.asOwner(`insert into performance_year (id, council_id, year, state, definitions) values ($1, $2, '2026/27', 'running', '[]')`, [year, council.id]);
    for (const [id, key] of [[check, 'q1.policy-check'], [answering, 'q1.policy-answers']] as const) {
      await fresh.asOwner(
        `insert into stage (id, council_id, year_id, key, title, phase, track, rule, position, state) values ($1, $2, $3, $4, $4, 'study', 'reporting', '{}', 1, 'opened')`,
        [id, council.id, year, key],
      );
      await fresh.asOwner(`insert into stage_ask (council_id, stage_id, version, year_id, stage_key, title, work, asked_on) values ($1, $2, 1, $3, $4, $4, '{}', '2026-07-20')`, [council.id, id, year, key]);
    }
    const [measure] = await fresh.asOwner<{ id: string }>(`select id from measure where council_id = $1 and ref = 'M1'`, [council.id]);
    const give = (id: string | undefined, stage: string | undefined, state: string) => fresh.asOwner(
      `insert into stage_return (id, council_id, year_id, stage_id, ask_version, name, post_id, state, measures, answers, author_ids, version) values ($1, $2, $3, $4, 1, 'Policy', $5, $6, $7, '{"query_1": "Is it?"}', '{}', 1)`,
      [id, council.id, year, stage, council.posts.policyOfficer, state, JSON.stringify([{ id: measure!.id, ref: 'M1' }])],
    );
    await give(ofCheck, check, 'completed');
    expect(await read('select value::text from reporting.figures')).toEqual([]);
    await give(ofAnswers, answering, 'completed');
    expect(await read('select value::text from reporting.figures')).toEqual([{ value: '71.2' }]);
  });

  it('is all that its login reaches, and is not written through it', async () => {
    await expect(read('select 1 from measure_value')).rejects.toThrow(/permission denied/);
    await expect(read('select 1 from reporting_connection')).rejects.toThrow(/permission denied/);
    await expect(read(`update reporting.figures set value = 1`)).rejects.toThrow(/cannot update view|permission denied/);
    await expect(read('set role golden_thread_reporting')).rejects.toThrow(/permission denied/);
    await read(`select set_config('golden_thread.council', '${other.id}', false)`);
    expect(await read('select value::text from reporting.figures')).toEqual([{ value: '71.2' }]);
  });

  it('notes who connected and with which program; also reads for a client that may not write', async () => {
    expect(await fresh.asOwner('select login, program from reporting_connection')).toEqual([{ login: `golden_thread_report_${council.id.replaceAll('-', '')}`, program: 'Power BI' }]);
    await client.query('begin read only');
    expect(await read('select count(*)::int as figures from reporting.figures')).toEqual([{ figures: 1 }]);
    await client.query('commit');
  });

  it('says of every table and column what it holds, in the database and in the how-to', async () => {
    const columns = await read(`select c.table_name as view, c.column_name as name, col_description(('reporting.' || c.table_name)::regclass, c.ordinal_position) as means
      from information_schema.columns c where c.table_schema = 'reporting' order by 1, 2`);
    expect(columns.filter(({ means }) => means === null)).toEqual([]);
    const printed = readFileSync(join(__dirname, '../../../../docs/how-to/reporting-view.md'), 'utf8');
    expect(columns.filter(({ view, name, means }) => !printed.includes(`| \`${view as string}\` | \`${name as string}\` | ${means as string} |`))).toEqual([]);
  });
});
