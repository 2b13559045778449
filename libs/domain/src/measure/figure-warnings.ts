import { decimal, type Decimal } from '../shared/decimal';
import type { FigureContext } from './figure-context';
import type { FigureWarning } from './figure-warning';
import { isSmallNumber } from './is-small-number';

/** A movement of more than half, where too little is known to say what is normal. */
const JUMP = '0.5';

const outOfRange = (value: Decimal, { lowest, highest }: FigureContext['measure']): Decimal | null => {
  if (lowest !== null && decimal.compare(value, lowest) < 0) return lowest;
  return highest !== null && decimal.compare(value, highest) > 0 ? highest : null;
};

/** A cumulative figure is compared with last year's at this point; any other with the period before. */
const jumpedFrom = (value: Decimal, context: FigureContext): Decimal | null => {
  const { variation, measure } = context;
  const earlier = measure.cumulative ? context.aYearBefore : context.before;
  if (earlier === null) return null;
  if (variation !== null && !measure.cumulative) {
    const odd = decimal.compare(value, variation.lowest) < 0 || decimal.compare(value, variation.highest) > 0;
    return odd ? earlier : null;
  }
  const moved = decimal.abs(decimal.subtract(value, earlier));
  return decimal.compare(moved, decimal.multiply(decimal.abs(earlier), JUMP)) > 0 ? earlier : null;
};

/**
 * What a person should look at twice before confirming a figure: zero where there was something (0 may mean "blank"), outside the
 * possible range, the same as last time, a jump beyond the measure's normal variation (or by more than half), a cumulative figure
 * that fell within the year, a ratio on fewer than 30 cases. Source: practice C5 (data quality), SOURCES.md.
 */
export const figureWarnings = (value: Decimal, denominator: Decimal | null, context: FigureContext): readonly FigureWarning[] => {
  const { before, measure, period } = context;
  const range = outOfRange(value, measure);
  const jump = jumpedFrom(value, context);
  const sameYear = period.number > 1;
  const warnings: readonly (FigureWarning | false)[] = [
    decimal.isZero(value) && before !== null && !decimal.isZero(before) && { code: 'Zero', against: before },
    range !== null && { code: 'OutOfRange', against: range },
    before !== null && decimal.compare(value, before) === 0 && { code: 'SameAsLast', against: before },
    jump !== null && !decimal.isZero(value) && { code: 'SuspiciousJump', against: jump },
    measure.cumulative && sameYear && before !== null && decimal.compare(value, before) < 0 && { code: 'CumulativeFell', against: before },
    isSmallNumber(denominator) && { code: 'SmallNumber', against: denominator },
  ];
  return warnings.filter((warning) => warning !== false);
};
