import type { PeriodKey } from '@golden-thread/domain/measure/period';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { listFiguresWithoutPaper } from '@golden-thread/persistence/evidence/evidence';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { FigureEntry } from './figure-sheet';

/** A figure by its measure and period. */
type FigureNamed = Pick<FigureEntry, 'measure' | 'context'>;

const placeOf = (measureId: MeasureId, period: PeriodKey): string => `${measureId}/${period}`;

/**
 * Which of some figures are year-end figures of audited measures that no working paper shows: nobody verifies them, and their pages say so before
 * anybody tries. Source: the register's own column, "working papers".
 */
export async function findAuditedWithoutPaper(reading: Reading, entries: readonly FigureNamed[]): Promise<(entry: FigureNamed) => boolean> {
  const yearEnd = entries.filter(({ context }) => context.period.endsOn.endsWith('-03-31')).map(({ measure, context }) => ({ measureId: measure.id, period: context.period.key }));
  const found = yearEnd.length === 0 ? [] : await listFiguresWithoutPaper(reading, yearEnd);
  const places = new Set(found.map(({ measureId, period }) => placeOf(measureId, period)));
  return ({ measure, context }) => places.has(placeOf(measure.id, context.period.key));
}
