import { type Decimal, decimal } from '../shared/decimal/decimal';
import { isBlank, normalText } from '../shared/text';
import { isLevel, levelsOf } from '../measure/judged-levels';
import { isSmallNumber } from '../status/normal-variation';
import { statusOf } from '../status/status-of';
import type { FigureFault } from './refusals';
import { type CheckedFigure, type FigureContext, type FigureWarning, readTypedFigure, type TypedFigure } from './typed-figure';

/** A movement of more than half, where too little is known to say what is normal. */
const JUMP = '0.5';

/** A value beyond what is possible is a mistake, whoever confirms it. */
const rangeFault = (value: Decimal, { lowest, highest }: FigureContext['measure']): FigureFault | false => {
  if (lowest !== null && decimal.compare(value, lowest) < 0) return { field: 'value', code: 'BelowLowest', details: { lowest } };
  return highest !== null && decimal.compare(value, highest) > 0 && { field: 'value', code: 'AboveHighest', details: { highest } };
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
 * What a person should look at twice before confirming a figure: zero where there was something (0 may mean "blank"),
 * the same as last time, a jump beyond the measure's normal variation (or by more than half), a cumulative figure
 * that fell within the year, a ratio on fewer than 30 cases. Source: practice C5 (data quality), SOURCES.md.
 */
const figureWarnings = (value: Decimal, denominator: Decimal | null, context: FigureContext): readonly FigureWarning[] => {
  const { before, measure, period } = context;
  const jump = jumpedFrom(value, context);
  const sameYear = period.number > 1;
  const warnings: readonly (FigureWarning | false)[] = [
    decimal.isZero(value) && before !== null && !decimal.isZero(before) && { code: 'Zero', against: before },
    before !== null && decimal.compare(value, before) === 0 && { code: 'SameAsLast', against: before },
    jump !== null && !decimal.isZero(value) && { code: 'SuspiciousJump', against: jump },
    measure.cumulative && sameYear && before !== null && decimal.compare(value, before) < 0 && { code: 'CumulativeFell', against: before },
    isSmallNumber(denominator) && { code: 'SmallNumber', against: denominator },
  ];
  return warnings.filter((warning) => warning !== false);
};

/** What is judged in words is one of the levels, never between two, and says why. */
function judgementFaults(value: Decimal, commentary: string, levels: readonly string[]): readonly (FigureFault | false)[] {
  return [
    !isLevel(value, levels) && { field: 'value', code: 'NotALevel', details: { levels: levels.length } },
    commentary === '' && { field: 'commentary', code: 'JudgementUnexplained', details: {} },
  ];
}

/** A final figure needs its period to be over. */
const isFinalTooSoon = ({ dataStatus }: TypedFigure, { period, today }: FigureContext): FigureFault | false =>
  dataStatus === 'final' && today <= period.endsOn && { field: 'dataStatus', code: 'PeriodNotOver', details: { endsOn: period.endsOn } };

/** A number beside "no cases" contradicts it; nothing, or a nought, says the same. */
const isNothing = (text: string): boolean => isBlank(text) || /^\s*0+\s*$/.test(text);

function checkNoCases(typed: TypedFigure, context: FigureContext): CheckedFigure {
  const commentary = normalText(typed.commentary);
  const contradicts = ![typed.value, typed.numerator, typed.denominator].every(isNothing);
  const faults: readonly (FigureFault | false)[] = [
    contradicts && { field: 'noCases', code: 'NoCasesWithFigure', details: {} },
    commentary === '' && { field: 'commentary', code: 'NoCasesUnexplained', details: {} },
    isFinalTooSoon(typed, context),
  ];
  const status = statusOf({ ...context.measure, value: null, noCases: true, target: context.target, due: true, dataStatus: typed.dataStatus });
  const figure = contradicts ? null : { value: null, numerator: null, denominator: null, dataStatus: typed.dataStatus, commentary };
  return { figure, status, faults: faults.filter((each) => each !== false), warnings: [] };
}

/**
 * Checks one typed line of the figures form: reads it, gives its status, what bars it and what to look at twice. A red figure
 * needs a commentary; one beyond the possible range is refused; a final figure needs its period to be over (before that it is provisional or estimated).
 * What is judged in words is one of the levels and always says why; a level is compared with none before it.
 * Where there were no cases the answer is that, with its reason: grey, and never zero.
 * The same function serves the page as it is typed, the check page and the use case that records it.
 */
export const checkFigure = (typed: TypedFigure, context: FigureContext): CheckedFigure => {
  if (typed.noCases === true) return checkNoCases(typed, context);
  const { measure, target } = context;
  const { value, numerator, denominator, faults } = readTypedFigure(typed, measure);
  const commentary = normalText(typed.commentary);
  const status = statusOf({ ...measure, value, target, due: true, dataStatus: typed.dataStatus });
  if (value === null) return { figure: null, status, faults, warnings: [] };
  const levels = levelsOf(measure.register);
  const isUnexplained = status.level === 'red' && commentary === '';
  const counted: readonly (FigureFault | false)[] = [
    rangeFault(value, measure),
    isUnexplained && { field: 'commentary', code: 'CommentaryRequired', details: { why: status.why } },
  ];
  const more = [...(levels.length > 0 ? judgementFaults(value, commentary, levels) : counted), isFinalTooSoon(typed, context)];
  return {
    figure: { value, numerator, denominator, dataStatus: typed.dataStatus, commentary },
    status,
    faults: [...faults, ...more.filter((each) => each !== false)],
    warnings: levels.length > 0 ? [] : figureWarnings(value, denominator, context),
  };
};
