import { decimal, type Decimal } from '../shared/decimal';

/** Places kept of a quotient: far beyond what is shown, so that the unrounded value decides. */
const KEPT = 10;

/** numerator / denominator x multiplier, kept to ten places; null when the denominator is zero (no cases, so no value). */
export const quotientOf = (numerator: Decimal, denominator: Decimal, multiplier: Decimal): Decimal | null =>
  decimal.divide(decimal.multiply(numerator, multiplier), denominator, KEPT);
