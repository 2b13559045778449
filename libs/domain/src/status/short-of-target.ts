import { type Decimal, decimal } from '../shared/decimal/decimal';
import { isNearestBest, type Polarity } from '../measure/measure';
import { getPeriod } from '../measure/period';
import type { TrendPoint } from './trend';

/** How far a measure is short of its target, and since when without a break. */
export interface ShortOfTarget {
  /** In the measure's unit, never negative. */
  readonly by: Decimal;
  /** The first of the periods in a row that missed their target. */
  readonly since: string;
  /** How many they are. */
  readonly periods: number;
}

function misses({ value, target }: TrendPoint, polarity: Polarity): boolean {
  if (value === null || target === null) return false;
  const place = decimal.compare(value, target);
  return polarity === 'maximise' ? place < 0 : polarity === 'minimise' ? place > 0 : isNearestBest(polarity) && place !== 0;
}

/** Of a trend in order of time; null where its last period met its target, or has no figure or no target. */
export function shortOfTarget(trend: readonly TrendPoint[], polarity: Polarity): ShortOfTarget | null {
  const missed = trend.slice(trend.findLastIndex((point) => !misses(point, polarity)) + 1);
  const [first, last] = [missed[0], missed.at(-1)];
  if (!first || !last) return null;
  return { by: decimal.abs(decimal.subtract(last.value!, last.target!)), since: getPeriod(first.period).label, periods: missed.length };
}
