import { type Decimal, decimal } from '../shared/decimal/decimal';

/** Places kept of a quotient: far beyond what is shown, so that the unrounded value decides. */
const KEPT = 10;

/** numerator / denominator x multiplier, kept to ten places; null when the denominator is zero (no cases, so no value). */
export const quotientOf = (numerator: Decimal, denominator: Decimal, multiplier: Decimal): Decimal | null =>
  decimal.divide(decimal.multiply(numerator, multiplier), denominator, KEPT);

/**
 * Reads a figure as people type it: '1,234.5', ' 71.2 % ', '£1,000', '4 days', a typographic minus. Null when it is no number;
 * thousands separators must stand where thousands end, so that '1,5' is questioned instead of read as 15.
 */
export const readFigure = (typed: string, unit: string): Decimal | null => {
  const bare = typed.trim().replace(/^−/, '-').replace(/^(-?)£\s*/, '$1');
  const ending = unit === '£000' ? 'k' : unit.toLowerCase();
  const number = ending !== '' && bare.toLowerCase().endsWith(ending) ? bare.slice(0, -ending.length).trim() : bare.endsWith('%') ? bare.slice(0, -1).trimEnd() : bare;
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(number)) return null;
  const plain = number.replaceAll(',', '');
  return decimal.isDecimal(plain) ? decimal.canonical(plain) : null;
};
