/** Figures worth recognising: the best ever, and those well beyond target. */

import { type Decimal, decimal } from '../shared/decimal/decimal';
import { isBetter } from './direction';
import { isNearestBest, type Polarity } from '../measure/measure';
import { varianceOf } from './status-of';

/** Fewer earlier figures than this make no record worth recognising. */
const ENOUGH = 4;

/**
 * Whether a figure is strictly better than every earlier one known (at least four, of the same definition; where figures count
 * from the start of the year, of the same period): one of the two good exceptions (ribble-valley 5.3, "performing particularly well"). A plan is never best ever, data only has no better.
 */
export const isBestEver = (polarity: Polarity, current: Decimal | null, earlier: readonly Decimal[]): boolean => {
  if (current === null || earlier.length < ENOUGH) return false;
  if (polarity === 'data-only' || isNearestBest(polarity)) return false;
  return earlier.every((figure) => isBetter(polarity, current, figure));
};

/**
 * Whether a figure is better than its target by at least so many percent of the target: the other good exception. Never for a
 * plan or data only, nor for a target of 0, of which no percentage exists.
 */
export const isWellBeyondTarget = (polarity: Polarity, value: Decimal | null, target: Decimal | null, percent: Decimal): boolean => {
  if (value === null || target === null || decimal.isZero(target)) return false;
  if (polarity === 'data-only' || isNearestBest(polarity)) return false;
  const distance = decimal.multiply(decimal.multiply(decimal.abs(target), percent), '0.01');
  return decimal.compare(decimal.negate(varianceOf(polarity, value, target)), distance) >= 0;
};
