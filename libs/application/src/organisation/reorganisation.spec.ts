import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { SnapshotContent } from '@golden-thread/domain/review/snapshot';
import type { ReorganisationId } from '@golden-thread/domain/shared/id';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { readMeasure } from '../measure/read-measure';
import { exportScorecard, readScorecard } from '../status/read-scorecard';
import { aQuarter, concludeQuarter, ok } from '../review/testing/a-quarter';
import { applyTimetableChange } from '../timetable/apply-timetable-change';
import { previewTimetableChange } from '../timetable/preview-timetable-change';
import { takeYearSteps } from '../timetable/testing/take-year-steps';
import { planReorganisation, previewReorganisation, type ReorganisationByCodes, withdrawReorganisation } from './plan-reorganisation';
import { getReorganisation, listAllReorganisations } from './read-reorganisations';

const year = '2026/27';
let fresh: FreshDatabase;
let quarter: Awaited<ReturnType<typeof aQuarter>>;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  quarter = await aQuarter(fresh);
  for (const code of ['WASTE', 'STREET'])
    await fresh.asOwner(`insert into unit (id, council_id, service_id, code, name) values ($1, $2, $3, $4, $4)`, [newId(), quarter.council.id, quarter.streets, code]);
});

const admin = () => quarter.council.actor('administrator');
const rows = <Row>(sql: string, ...more: unknown[]) => fresh.asOwner<Row>(sql, [quarter.council.id, ...more]);
const merger: ReorganisationByCodes = { kind: 'merge', effectiveOn: '2026-07-06', from: ['S2'], units: [], into: { goesOn: 'S1' } };
const split: ReorganisationByCodes = { kind: 'split', effectiveOn: '2026-07-06', from: ['S2'], units: ['WASTE'], into: { formed: { code: 'S3', name: 'Waste', directorate: 'D1', head: 'unitManager' } } };
const plan = async (asked: ReorganisationByCodes): Promise<ReorganisationId> => {
  const { id } = ok(await previewReorganisation(fresh.database, admin(), asked));
  ok(await planReorganisation(fresh.database, admin(), { id, reason: 'Agreed by Full Council' }));
  return id;
};
const stateOf = async (id: ReorganisationId) => ok(await getReorganisation(fresh.database, admin(), { id })).state;
const on = async (day: string) => {
  await rows('update council set clock_at = $2 where id = $1', `${day}T08:00:00.000Z`);
  return takeYearSteps(fresh.database, quarter.council.id, year);
};
const services = async (table: string, named: string) =>
  Object.fromEntries((await rows<{ name: string; service: string }>(`select x.${named} as name, s.code as service from ${table} x join service s on s.id = x.service_id where x.council_id = $1 order by 1`)).map(({ name, service }) => [name, service]));
const closings = () => rows<{ code: string; closed: string | null }>('select code, closed_on::text as closed from service where council_id = $1 order by code');

describe('services that merge', () => {
  it('come over on their day, with measures, units and open figures; what is settled keeps the old name, and stages ask where they went', async () => {
    const officer = quarter.council.actor('policyOfficer');
    const round = { title: 'Extra', services: ['S2'], rule: rules.date(9, 11), window: 5, grace: 0, reminders: 'usual', reviewsAfter: null, corporateAfter: 5 } as const;
    const { id: change } = ok(await previewTimetableChange(fresh.database, officer, { year, edit: { kind: 'add-round', round } }));
    ok(await applyTimetableChange(fresh.database, officer, { previewId: change, reason: 'The inspector comes' }));
    await quarter.day('2026-07-01');
    const id = await plan(merger);
    const { reach } = ok(await getReorganisation(fresh.database, admin(), { id }));
    expect(reach).toMatchObject({ moves: { measure: 2, unit: 2, 'figure-sheet': 1 }, stays: { 'service-review': 1 } });
    ok(await on('2026-07-03'));
    expect(await services('measure', 'ref')).toMatchObject({ ST01: 'S2', HS01: 'S1' });
    const sheets = await rows<{ id: string }>('select id from figure_sheet where council_id = $1 order by id');
    ok(await on('2026-07-06'));
    expect(await services('measure', 'ref')).toEqual({ HS01: 'S1', HS02: 'S1', ST01: 'S1', ST02: 'S1' });
    expect(await services('unit', 'code')).toEqual({ STREET: 'S1', WASTE: 'S1' });
    expect(await rows('select id from figure_sheet where council_id = $1 order by id')).toEqual(sheets);
    expect(await closings()).toEqual([{ code: 'S1', closed: null }, { code: 'S2', closed: '2026-07-05' }]);
    expect(await rows(`select s.code from service_review r join service s on s.id = r.service_id where r.council_id = $1 order by 1`)).toEqual([{ code: 'S1' }, { code: 'S2' }]);
    const [{ named } = { named: null }] = await rows<{ named: unknown }>(`select d->'work'->'audience'->'named' as named from performance_year y cross join jsonb_array_elements(y.definitions) d where y.council_id = $1 and d->>'key' = 'own.extra.figures'`);
    expect(named).toEqual(['S1']);
    expect(ok(await readMeasure(fresh.database, officer, { ref: 'ST01' })).cameFrom).toEqual([{ service: 'Streets', on: '2026-07-06', kind: 'merge' }]);
    expect(ok(await readMeasure(fresh.database, officer, { ref: 'HS01' })).cameFrom).toEqual([]);
    expect(await stateOf(id)).toBe('carried-out');
  });

  it('leave what is settled where it was: verified figures and measures that are retired', async () => {
    await quarter.day('2026-07-01');
    await rows(`update figure_sheet set state = 'verified' where council_id = $1`);
    await rows(`update measure set retired_on = '2026-06-30' where council_id = $1 and ref = 'ST02'`);
    const { reach } = ok(await getReorganisation(fresh.database, admin(), { id: await plan(merger) }));
    expect(reach).toMatchObject({ moves: { measure: 1, 'figure-sheet': 0 }, stays: { 'verified-sheet': 1 } });
    ok(await on('2026-07-06'));
    expect(await services('measure', 'ref')).toMatchObject({ ST01: 'S1', ST02: 'S2' });
    expect(await rows(`select s.code from figure_sheet x join service s on s.id = x.service_id where x.council_id = $1 order by 1`)).toEqual([{ code: 'S1' }, { code: 'S2' }]);
  });

  it('leave their name on the figures of before, on scorecard, file and frozen quarter', async () => {
    await plan(merger);
    ok(await on('2026-07-06'));
    const director = quarter.council.actor('director');
    const former = async (of: { year: FinancialYear; quarter: Quarter }) => {
      const { dimensions } = ok(await readScorecard(fresh.database, director, of));
      return Object.fromEntries(dimensions.flatMap(({ groups }) => groups.flatMap(({ standings }) => standings.map(({ ref, formerly }) => [ref, formerly?.ownFigure ?? null]))));
    };
    expect(await former({ year, quarter: 1 })).toEqual({ HS01: null, HS02: null, ST01: true, ST02: true });
    expect(await former({ year, quarter: 2 })).toEqual({ HS01: null, HS02: null, ST01: false, ST02: false });
    const file = ok(await exportScorecard(fresh.database, director, { year, quarter: 1 }, 'csv')).toString();
    expect(file.split('\n').filter((line) => line.includes('Figure of Streets, whose measure it was until Sunday 5 July 2026'))).toHaveLength(2);
    await concludeQuarter(fresh, quarter, { quarter: 2, opens: '2026-10-01', closes: '2026-11-04' });
    const [{ content } = { content: null }] = await rows<{ content: SnapshotContent }>('select s.content from snapshot s where s.council_id = $1');
    expect(content?.figures.map(({ ref, serviceName, formerly }) => [ref, serviceName, formerly?.service])).toEqual(
      expect.arrayContaining([['HS01', 'Housing', undefined], ['ST01', 'Housing', 'Streets']]),
    );
  });

  it('come over all or not at all, wherever the connection is cut, and once', async () => {
    const id = await plan(merger);
    await rows(`update council set clock_at = '2026-07-06T08:00:00.000Z' where id = $1`);
    for (let wait = 0; wait < 60 && (await stateOf(id)) === 'planned'; wait += 6) {
      const taking = takeYearSteps(fresh.database, quarter.council.id, year).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await fresh.asOwner(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'golden_thread_app' and state <> 'idle'`);
      await taking;
      const { ST01, ST02 } = await services('measure', 'ref');
      const isDone = (await stateOf(id)) === 'carried-out';
      expect([ST01, ST02, (await closings())[1]?.closed ?? null]).toEqual(isDone ? ['S1', 'S1', '2026-07-05'] : ['S2', 'S2', null]);
    }
    ok(await on('2026-07-07'));
    expect(await rows(`select name from event where council_id = $1 and name = 'ServicesReorganised'`)).toHaveLength(1);
  });

  it('are left as they are when withdrawn, or when something came between', async () => {
    const first = await plan(merger);
    expect(await planReorganisation(fresh.database, admin(), { id: first, reason: 'Again' })).toMatchObject({ ok: false, refusal: { code: 'ReorganisationDecided' } });
    expect(await previewReorganisation(fresh.database, admin(), split)).toMatchObject({ ok: false, refusal: { code: 'ReorganisedAlready' } });
    ok(await withdrawReorganisation(fresh.database, admin(), { id: first }));
    const second = await plan(merger);
    await rows(`update service set closed_on = '2026-06-30' where council_id = $1 and code = 'S2'`);
    ok(await on('2026-07-06'));
    expect([await stateOf(first), await stateOf(second)]).toEqual(['withdrawn', 'lapsed']);
    expect(await services('measure', 'ref')).toMatchObject({ ST01: 'S2' });
    expect(ok(await listAllReorganisations(fresh.database, admin())).map(({ fromNames, intoName }) => [fromNames, intoName])).toEqual([[['Streets'], 'Housing'], [['Streets'], 'Housing']]);
  });
});

describe('a service that is split', () => {
  it('keeps what is not of the units that go, which a new service is formed of', async () => {
    await rows(`update post set unit_id = (select id from unit where council_id = $1 and code = 'WASTE'), service_id = $2 where council_id = $1 and code = 'officer'`, quarter.streets);
    await rows(`update measure set owner_post_id = $2 where council_id = $1 and ref = 'ST01'`, quarter.council.posts.officer);
    const id = await plan(split);
    expect(ok(await getReorganisation(fresh.database, admin(), { id })).reach).toMatchObject({ moves: { unit: 1, post: 1, measure: 1, 'service-plan': 0 } });
    ok(await on('2026-07-06'));
    expect(await services('measure', 'ref')).toMatchObject({ ST01: 'S3', ST02: 'S2' });
    expect(await services('unit', 'code')).toEqual({ STREET: 'S2', WASTE: 'S3' });
    expect((await closings()).map(({ closed }) => closed)).toEqual([null, null, null]);
  });
});
