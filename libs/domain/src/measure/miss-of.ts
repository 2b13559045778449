import { decimal, type Decimal } from '../shared/decimal';
import type { Polarity } from './polarity';

/** How far a value is on the wrong side of its target, in the measure's unit; zero or less when the target is met. */
export const missOf = (polarity: Exclude<Polarity, 'data-only'>, value: Decimal, target: Decimal): Decimal => {
  if (polarity === 'maximise') return decimal.subtract(target, value);
  if (polarity === 'minimise') return decimal.subtract(value, target);
  return decimal.abs(decimal.subtract(value, target));
};
