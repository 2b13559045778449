import type { FigureSheetId, MeasureId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import type { FigureEntryDraft } from '@golden-thread/persistence/figure-sheet/figure-sheets';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { outboxMessagesOf } from '../events/events';
import { registerMeasure } from '../measure/register-measure';
import { measureOf } from '../measure/testing/measures-and-tasks';
import { saveFigureDraft } from './enter-figures';
import { bringFigures } from './figures-from-file';
import { openFiguresForPeriod } from './open-figures';

describe('figures of a sheet out of a file', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let sheetId: FigureSheetId;
  let ids: readonly MeasureId[];

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    council = await smallCouncil(fresh, 'testham', '2026-07-01T08:00:00.000Z');
    for (const ref of ['HR01', 'HR02']) {
      expect(await registerMeasure(fresh.database, council.actor('policyOfficer'), { definition: measureOf(council, ref) })).toMatchObject({ ok: true });
    }
    await fresh.database.transact({ actor: council.engine }, async (work) => accept(await openFiguresForPeriod(work, { month: null, year: '2026/27', quarter: 1, dueOn: '2026-07-14' })));
    [{ id: sheetId }] = (await fresh.asOwner<{ id: FigureSheetId }>('select id from figure_sheet')) as [{ id: FigureSheetId }];
    ids = (await fresh.asOwner<{ id: MeasureId }>('select id from measure order by ref')).map(({ id }) => id);
  });
  afterAll(() => fresh.drop());

  const line = (measure: number, value: string): FigureEntryDraft => ({ measureId: ids[measure]!, period: '2026-Q1', value, numerator: '', denominator: '', dataStatus: 'final', commentary: '' });
  const save = (...lines: readonly FigureEntryDraft[]) => saveFigureDraft(fresh.database, council.actor('serviceManager'), { sheetId, lines });

  it('are laid over the draft as it stands when they are, not as it stood when the file was read', async () => {
    expect(await save(line(0, '1'), line(1, '2'))).toMatchObject({ ok: true });
    // Somebody saves the draft between the look at the sheet and the end of the reading.
    const meanwhile: Database = Object.assign(Object.create(fresh.database) as Database, {
      read: async (...asked: Parameters<Database['read']>) => {
        const seen = await fresh.database.read(...asked);
        expect(await save(line(0, '1'), line(1, '3'))).toMatchObject({ ok: true });
        return seen;
      },
    });
    const file = { name: 'figures.csv', bytes: new TextEncoder().encode('measure,value\nHR01,81\n') };
    expect(await bringFigures(meanwhile, council.actor('serviceManager'), { sheetId, file })).toEqual({ ok: true, value: { brought: 1 } });
    const [draft] = await fresh.asOwner<{ lines: readonly FigureEntryDraft[] }>('select lines from figure_draft');
    expect(draft!.lines.map(({ measureId, value }) => [ids.indexOf(measureId), value])).toEqual([[1, '3'], [0, '81']]);
  });
});
