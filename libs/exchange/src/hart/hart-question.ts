import type { Polarity, Tolerance } from '@golden-thread/domain/measure/measure';
import type { StatusQuestion } from '@golden-thread/domain/status/status';
import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import type { HartRow } from './read-hart';

/**
 * What the file does not say and the rules need, stated once: which way is better, which figures run from the start of the year,
 * the tolerance (the council published none; ten percent of the target is what practice C4 finds most often), and the words by
 * which an officer's note says that a 0 stands for a figure that nobody had yet.
 */
export const hartProfile = {
  council: { ref: 'hart-2014', name: 'Hart District Council (published figures)' },
  tolerance: { basis: 'percent', green: '0', amber: '10', edge: 'better' } satisfies Tolerance,
  polarity: {
    ETS01: 'minimise', HR11: 'minimise', HS01: 'minimise', RB07: 'minimise', RB08: 'minimise', RB09: 'minimise',
    SNH03: 'data-only', SNH04: 'data-only', SNH06: 'data-only',
  } as Readonly<Record<string, Polarity>>,
  otherwise: 'maximise' satisfies Polarity as Polarity,
  cumulative: ['HR11', 'HS07', 'HS08', 'HS16', 'IA01', 'RB05', 'RB06'] as readonly string[],
  saysMissing: /yet to be (confirmed|agreed)|blank/i,
} as const;

/** Decimals shown: as many as the file has in the figure or its target. */
export const decimalsOf = (row: HartRow): number => Math.max(decimal.places(row.thisQuarter), decimal.places(row.target));

/** Whether a 0 stands for a figure that nobody had, as the officer's note says. */
export const isMissing = (row: HartRow): boolean => Number(row.thisQuarter) === 0 && hartProfile.saysMissing.test(row.note);

/** What the status rules are asked about a measure of the file, taken as it stands: a 0 is a 0. */
export const hartQuestion = (row: HartRow): StatusQuestion => ({
  polarity: hartProfile.polarity[row.code] ?? hartProfile.otherwise,
  value: row.thisQuarter,
  target: row.target,
  tolerance: hartProfile.tolerance,
  zeroTarget: 'aim',
  due: true,
  frequency: 'quarterly',
  dataStatus: 'final',
  unit: row.unit === '%' ? '%' : '',
  decimals: decimalsOf(row),
});
