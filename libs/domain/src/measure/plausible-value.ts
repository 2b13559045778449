import { type Decimal, decimal } from '../shared/decimal/decimal';

/** What a measure's figures lie between by its definition. Null: unlimited. */
export interface ValueRange {
  readonly lowest: Decimal | null;
  readonly highest: Decimal | null;
}

/** The end of the range beyond which a value lies; null within it. */
export function limitPassed(value: Decimal, { lowest, highest }: ValueRange): Decimal | null {
  if (lowest !== null && decimal.compare(value, lowest) < 0) return lowest;
  return highest !== null && decimal.compare(value, highest) > 0 ? highest : null;
}

/** More than this share of what was expected is worth a second look. */
const farOff = '0.5';

/** Whether a value is so far from the one expected that whoever gives it is asked to confirm it, such as 780 where 78 is expected. */
export const isFarOff = (value: Decimal, expected: Decimal): boolean =>
  decimal.compare(decimal.abs(decimal.subtract(value, expected)), decimal.multiply(decimal.abs(expected), farOff)) > 0;
