/** How measures stood quarter by quarter: what a picture of the last year draws. */

import { type FinancialYear, neighbouringQuarter, type Quarter } from '../calendar/financial-year';
import { remembered } from '../shared/remembered';
import type { MeasureHistory } from '../measure/figure';
import type { Measure } from '../measure/measure';
import { periodsDue } from '../measure/period';
import { statusAt } from './position';
import type { Level } from './status';

export interface QuarterOfYear {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
}

/** A quarter, the three before it, and the same quarter a year earlier: enough to see both the direction and the season. */
const QUARTERS_SHOWN = 5;

/** The quarters that a picture ending with one shows, the earliest first. */
export const quartersEndingWith = (last: QuarterOfYear): readonly QuarterOfYear[] =>
  Array.from({ length: QUARTERS_SHOWN }, (_, index) => neighbouringQuarter(last, index + 1 - QUARTERS_SHOWN));

/** As many as a large council has measures. */
const MEASURES_REMEMBERED = 3000;

/**
 * A measure's level at the end of each of the quarters that lead to `last`, the earliest first, by the rules of each quarter: the same
 * judgement as its position then (`positionOf`), without what only a scorecard's line needs.
 */
export const levelsOverQuarters = remembered(
  (measure: Measure, history: MeasureHistory, last: QuarterOfYear): readonly Level[] =>
    quartersEndingWith(last).map(({ year, quarter }) => statusAt(measure, history, periodsDue(measure.frequency, year, quarter).at(-1) ?? null).status.level),
  { atMost: MEASURES_REMEMBERED, keyOf: ({ id }, _, { year, quarter }) => `${id} ${year} ${quarter}` },
);

/** Better, worse or as it was: only what is judged green, amber or red at both ends says anything. */
export type LevelTravel = 'better' | 'worse' | 'same' | 'unknown';

const judged: readonly Level[] = ['green', 'amber', 'red'];

export function travelBetween(before: Level, now: Level): LevelTravel {
  const [from, to] = [judged.indexOf(before), judged.indexOf(now)];
  if (from < 0 || to < 0) return 'unknown';
  return from === to ? 'same' : to < from ? 'better' : 'worse';
}
