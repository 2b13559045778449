import { type Decimal, decimal } from '../shared/decimal/decimal';
import { normalText } from '../shared/text';
import { isSmallNumber } from './normal-variation';
import { statusOf } from './status-of';
import { type CheckedFigure, type FigureContext, type FigureFault, type FigureWarning, readTypedFigure, type TypedFigure } from './typed-figure';

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
const figureWarnings = (value: Decimal, denominator: Decimal | null, context: FigureContext): readonly FigureWarning[] => {
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

/**
 * Checks one typed line of the figures form: reads it, gives its status, what bars it and what to look at twice. A red figure
 * needs a commentary; a final figure needs its period to be over (before that it is provisional or estimated).
 * The same function serves the page as it is typed, the check page and the use case that records it.
 */
export const checkFigure = (typed: TypedFigure, context: FigureContext): CheckedFigure => {
  const { measure, period, today, target } = context;
  const { value, numerator, denominator, faults } = readTypedFigure(typed, measure);
  const commentary = normalText(typed.commentary);
  const status = statusOf({ ...measure, value, target, due: true, dataStatus: typed.dataStatus });
  if (value === null) return { figure: null, status, faults, warnings: [] };
  const more: readonly (FigureFault | false)[] = [
    status.level === 'red' && commentary === '' && { field: 'commentary', code: 'CommentaryRequired', details: { why: status.why } },
    typed.dataStatus === 'final' && today <= period.endsOn && { field: 'dataStatus', code: 'PeriodNotOver', details: { endsOn: period.endsOn } },
  ];
  return {
    figure: { value, numerator, denominator, dataStatus: typed.dataStatus, commentary },
    status,
    faults: [...faults, ...more.filter((each) => each !== false)],
    warnings: figureWarnings(value, denominator, context),
  };
};
