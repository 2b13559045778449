import type { FigureSheetId, TaskId } from '@golden-thread/domain/shared/id';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { rules } from '@golden-thread/domain/timetable/template/rules';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { aQuarter, ok } from '../review/testing/a-quarter';
import { applyTimetableChange } from '../timetable/apply-timetable-change';
import { previewTimetableChange, showTimetablePreview } from '../timetable/preview-timetable-change';
import { actOnSheets } from './act-on-sheets';
import { enterFigures } from './enter-figures';
import { readFigureSheet } from './read-figure-sheets';

const year = '2026/27';
let fresh: FreshDatabase;
let quarter: Awaited<ReturnType<typeof aQuarter>>;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  quarter = await aQuarter(fresh);
  await quarter.day('2026-07-01');
});

const officer = () => quarter.council.actor('policyOfficer');
const rows = <Row>(sql: string, ...more: unknown[]) => fresh.asOwner<Row>(sql, [quarter.council.id, ...more]);

/** Has a stage fall so many working days after the quarter; answers how many open tasks its preview says go along. */
async function moveTo(stage: StageKey, days: number): Promise<number> {
  const { id } = ok(await previewTimetableChange(fresh.database, officer(), { year, edit: { kind: 'change-rule', stage, rule: rules.workingDaysAfter('q1', days) } }));
  const { preview } = ok(await showTimetablePreview(fresh.database, officer(), { id }));
  ok(await applyTimetableChange(fresh.database, officer(), { previewId: id, reason: 'The auditors are here that week' }));
  return preview.shown.tasksMoved;
}

const sheets = () =>
  rows<{ id: FigureSheetId; due: string }>(`select f.id, f.due_on::text as due from figure_sheet f join service s on s.id = f.service_id where f.council_id = $1 order by s.code`);
const tasks = (kind: string) => rows<{ id: TaskId; due: string }>(`select id, due_on::text as due from task where council_id = $1 and kind = $2 and state = 'open' order by due_on`, kind);

async function enter(sheetId: FigureSheetId): Promise<void> {
  const manager = quarter.council.actor('unitManager');
  const { lines } = ok(await readFigureSheet(fresh.database, manager, { sheetId }));
  const typed = lines.map(({ measure, context }) => ({ measureId: measure.id, period: context.period.key, value: '80', numerator: '', denominator: '', dataStatus: 'final' as const, commentary: '' }));
  ok(await enterFigures(fresh.database, manager, { sheetId, lines: typed }));
}

describe('the day of “figures verified”', () => {
  it('is by when they are verified, though it was moved before they were entered', async () => {
    await moveTo('q1.verified', 17);
    await enter((await sheets())[0]!.id);
    expect(await tasks('verify-figures')).toMatchObject([{ due: '2026-07-23' }]);
  });

  it('moves who is asked already, in the preview and when it is applied; their task stays the same', async () => {
    for (const { id } of await sheets()) await enter(id);
    const before = await tasks('verify-figures');
    expect(before.map(({ due }) => due)).toEqual(['2026-07-21', '2026-07-21']);
    expect(await moveTo('q1.verified', 16)).toBe(2);
    expect(await tasks('verify-figures')).toEqual(before.map(({ id }) => ({ id, due: '2026-07-22' })));
  });

  it('holds where entry closes on another day; a sheet that was given its own date, later than that, has five working days after it', async () => {
    const [first, second] = await sheets();
    ok(await actOnSheets(fresh.database, officer(), { year, quarter: 1, sheetIds: [second!.id], act: { kind: 'extend', to: '2026-07-24', reason: 'The system is down' } }));
    await moveTo('q1.entry-closes', 11);
    expect((await sheets()).map(({ due }) => due)).toEqual(['2026-07-15', '2026-07-24']);
    expect((await tasks('enter-figures')).map(({ due }) => due)).toEqual(['2026-07-15', '2026-07-24']);
    for (const { id } of [first!, second!]) await enter(id);
    expect((await tasks('verify-figures')).map(({ due }) => due)).toEqual(['2026-07-21', '2026-07-31']);
  });
});
