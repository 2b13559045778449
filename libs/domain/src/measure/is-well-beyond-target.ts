import { decimal, type Decimal } from '../shared/decimal';
import { missOf } from './miss-of';
import type { Polarity } from './polarity';

/**
 * Whether a figure is better than its target by at least so many percent of the target: the other good exception. Never for a
 * plan or data only, nor for a target of 0, of which no percentage exists.
 */
export const isWellBeyondTarget = (polarity: Polarity, value: Decimal | null, target: Decimal | null, percent: Decimal): boolean => {
  if (value === null || target === null || decimal.isZero(target)) return false;
  if (polarity === 'data-only' || polarity === 'plan-is-best') return false;
  const reach = decimal.multiply(decimal.multiply(decimal.abs(target), percent), '0.01');
  return decimal.compare(decimal.negate(missOf(polarity, value, target)), reach) >= 0;
};
