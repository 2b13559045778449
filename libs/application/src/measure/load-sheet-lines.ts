import type { Reading } from '@golden-thread/persistence';
import { listFigures, listFiguresDue, listMeasures, loadHistories } from '@golden-thread/persistence/measure';
import { figureContextOf } from './figure-context-of';
import type { SheetLine } from './sheet-line';

/** The lines of a sheet by reference and period. */
export async function loadSheetLines(reading: Reading, sheetId: string): Promise<readonly SheetLine[]> {
  const due = await listFiguresDue(reading, sheetId);
  const ids = [...new Set(due.map(({ measureId }) => measureId))];
  const measures = await listMeasures(reading, { ids, retired: true });
  const histories = await loadHistories(reading, ids);
  const figures = await listFigures(reading, ids);
  const lines = due.flatMap(({ measureId, period }) => {
    const measure = measures.find(({ id }) => id === measureId);
    const history = histories.get(measureId);
    if (!measure || !history) return [];
    const figure = figures.find((each) => each.measureId === measureId && each.period === period) ?? null;
    return [{ measure, context: figureContextOf(measure, history, period, reading.today), figure }];
  });
  const place = ({ measure, context }: SheetLine): string => `${measure.ref}/${context.period.key}`;
  return lines.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
