import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar';
import { type Standing, standingOf } from '@golden-thread/domain/measure';
import type { Reading } from '../unit-of-work/reading';
import { loadHistories } from './histories';
import { listMeasures } from './measures';

/**
 * How every measure (of one service, where named) stands at the end of a quarter, by the figures as they are now. Four queries
 * however many measures there are; the rules are domain's, so the scorecard, the exceptions and the snapshot agree.
 */
export async function listStandings(
  reading: Reading,
  asked: { readonly year: FinancialYear; readonly quarter: Quarter; readonly serviceId?: string },
): Promise<readonly Standing[]> {
  const { year, quarter, ...which } = asked;
  const measures = await listMeasures(reading, which);
  const histories = await loadHistories(reading, measures.map(({ id }) => id));
  const nothing = { figures: [], targets: {}, changes: [] };
  return measures.map((measure) => standingOf(measure, histories.get(measure.id) ?? nothing, year, quarter));
}
