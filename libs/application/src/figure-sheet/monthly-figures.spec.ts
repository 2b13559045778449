import type { FigureSheetId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { aYear } from '../timetable/testing/a-year';
import { changeMeasure } from '../measure/change-measure';
import { enterFigures } from './enter-figures';
import { openFiguresForPeriod } from './open-figures';
import { registerMeasure } from '../measure/register-measure';
import { measureOf, openTasksOf } from '../measure/testing/measures-and-tasks';

let fresh: FreshDatabase;
let y: Awaited<ReturnType<typeof aYear>>;
const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const register = (ref: string) => registerMeasure(fresh.database, y.officer, { definition: measureOf(y.council, ref, { frequency: 'monthly' }) });
const asked = async () => (await openTasksOf(fresh, y.council)).map(({ label, due }) => `${label}, ${due}`);
/** The clock stands at the opening time of a day, and the year has looked. */
const on = async (day: string) => {
  await y.clockAt(`${day}T07:00:00.000Z`);
  ok(await y.wake());
};
const sheetsWith = (period: string) => y.sql<{ id: FigureSheetId; ref: string }>(
  'select d.sheet_id as id, m.ref from figure_due d join measure m on m.id = d.measure_id where d.council_id = $1 and d.period = $2 order by m.ref', period,
);

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  y = await aYear(fresh);
  await y.publish();
});

describe('what is measured monthly', () => {
  it('is asked for each month, once, due ten working days after it, on a sheet of its own beside the quarter’s', async () => {
    ok(await register('HM01'));
    ok(await registerMeasure(fresh.database, y.officer, { definition: measureOf(y.council, 'HQ01') }));
    await on('2026-04-30');
    expect(await asked()).toEqual([]);
    await on('2026-05-01');
    await on('2026-05-01');
    expect(await asked()).toEqual(['Housing: figures for April 2026, 2026-05-15']);
    await on('2026-06-01');
    expect(await asked()).toEqual(['Housing: figures for April 2026, 2026-05-15', 'Housing: figures for May 2026, 2026-06-12']);
    await on('2026-07-01');
    ok(await fresh.database.transact({ actor: y.council.engine }, async (work) => accept(await openFiguresForPeriod(work, { year: '2026/27', quarter: 1, month: null, dueOn: '2026-07-14' }))));
    expect((await asked()).slice(2)).toEqual(['Housing: figures for June 2026, 2026-07-14', 'Housing: figures for Quarter 1 2026/27, 2026-07-14']);
    const [june, quarter] = [await sheetsWith('2026-M03'), await sheetsWith('2026-Q1')];
    expect([june.map(({ ref }) => ref), quarter.map(({ ref }) => ref), june[0]!.id === quarter[0]!.id]).toEqual([['HM01'], ['HQ01'], false]);
  });

  it('is reminded of by the year until it is entered', async () => {
    ok(await register('HM01'));
    await on('2026-05-01');
    await on('2026-05-18');
    const reminded = () => y.sql<{ n: number }>(`select count(*)::int as n from event where council_id = $1 and name = 'TaskReminded'`);
    const [{ n: times }] = (await reminded()) as [{ n: number }];
    expect(times).toBeGreaterThan(0);
    const [sheet] = await sheetsWith('2026-M01');
    const [measure] = await y.sql<{ id: string }>('select id from measure where council_id = $1');
    const line = { measureId: measure!.id, period: '2026-M01', value: '82', numerator: '', denominator: '', dataStatus: 'final', commentary: '' } as const;
    ok(await enterFigures(fresh.database, y.council.actor('serviceManager'), { sheetId: sheet!.id, lines: [line as never] }));
    expect(await asked()).toEqual([expect.stringMatching('April 2026, 2026-05-22')]);
    await on('2026-05-19');
    expect(await reminded()).toEqual([{ n: times }]);
  });

  it('is asked for at once where it is registered late, of the months whose quarter is still open, and where it had other people, of the new', async () => {
    ok(await register('HM01'));
    await on('2026-06-01');
    ok(await register('HM02'));
    ok(await y.wake());
    expect((await sheetsWith('2026-M01')).map(({ ref }) => ref)).toEqual(['HM01', 'HM02']);
    const [first] = await y.sql<{ id: never }>(`select id from measure where council_id = $1 and ref = 'HM01'`);
    ok(await changeMeasure(fresh.database, y.officer, { measureId: first!.id, changes: { ownerPostId: y.council.posts.unitManager }, fromPeriod: '', reason: 'Moved' }));
    expect(await asked()).toHaveLength(4);
    await on('2026-07-01');
    expect((await asked()).filter((one) => one.includes('June'))).toHaveLength(2);
  });
});
