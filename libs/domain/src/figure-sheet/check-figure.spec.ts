import { checkFigure } from './check-figure';
import { getPeriod } from '../measure/period';
import type { FigureContext, TypedFigure } from './typed-figure';

const measure: FigureContext['measure'] = {
  polarity: 'maximise', unit: '%', decimals: 1, formula: 'value', multiplier: '100', zeroTarget: 'aim', lowest: '0', highest: '100',
  frequency: 'quarterly', cumulative: false, tolerance: { basis: 'percent', green: '0', amber: '5', edge: 'better' },
};
const context: FigureContext = {
  measure, period: getPeriod('2026-Q1'), today: '2026-07-08', target: '80', before: '79', aYearBefore: '75', variation: null,
};
const ratio: FigureContext = { ...context, measure: { ...measure, formula: 'ratio' } };
const typed = (more: Partial<TypedFigure>): TypedFigure => ({
  value: '', numerator: '', denominator: '', dataStatus: 'final', commentary: '', ...more,
});
const faults = (line: Partial<TypedFigure>, given = context): readonly string[] =>
  checkFigure(typed(line), given).faults.map(({ field, code }) => `${field} ${code}`);
const warnings = (line: Partial<TypedFigure>, given = context): readonly string[] => checkFigure(typed(line), given).warnings.map(({ code }) => code);

describe('a figure as typed', () => {
  it('is read with its unit and separators, and nothing typed is missing, not zero', () => {
    expect(checkFigure(typed({ value: ' 82.40 % ' }), context).figure?.value).toBe('82.4');
    expect(checkFigure(typed({}), context)).toMatchObject({ figure: null, faults: [], status: { level: 'no-data' } });
    expect(faults({ value: 'about 80' })).toEqual(['value NotANumber']);
    expect(faults({ value: '1,5' })).toEqual(['value NotANumber']);
  });

  it('needs a commentary where its status is red, and only there', () => {
    expect(faults({ value: '71.2' })).toEqual(['commentary CommentaryRequired']);
    expect(faults({ value: '71.2', commentary: '  ' })).toEqual(['commentary CommentaryRequired']);
    expect(faults({ value: '71.2', commentary: 'Two surveyors left in May.' })).toEqual([]);
    expect(faults({ value: '78' })).toEqual([]);
  });

  it('is final only once its period is over', () => {
    const early: FigureContext = { ...context, today: '2026-06-30' };
    expect(faults({ value: '82' }, early)).toEqual(['dataStatus PeriodNotOver']);
    expect(faults({ value: '82', dataStatus: 'provisional' }, early)).toEqual([]);
  });
});

describe('a figure with numerator and denominator', () => {
  it('is their quotient, unrounded, so that what is shown as the target does not count as meeting it', () => {
    const checked = checkFigure(typed({ numerator: '1,599', denominator: '2,000' }), ratio);
    expect(checked.figure).toMatchObject({ value: '79.95', numerator: '1599', denominator: '2000' });
    expect(checked.status.level).toBe('amber');
    expect(checkFigure(typed({ numerator: '24', denominator: '27', value: '88.9' }), ratio).figure?.value).toBe('88.8888888889');
  });

  it('must agree with a value typed beside it, to the decimals of the measure', () => {
    expect(checkFigure(typed({ numerator: '24', denominator: '27', value: '88.8' }), ratio).faults).toEqual([
      { field: 'value', code: 'QuotientDiffers', details: { expected: '88.9', typed: '88.8' } },
    ]);
  });

  it('needs both parts, and a denominator that is not zero', () => {
    expect(faults({ value: '88' }, ratio)).toEqual(['numerator NumeratorMissing', 'denominator DenominatorMissing']);
    expect(faults({ numerator: '3' }, ratio)).toEqual(['denominator DenominatorMissing']);
    expect(faults({ numerator: 'x', denominator: '4' }, ratio)).toEqual(['numerator NotANumber']);
    expect(faults({ numerator: '0', denominator: '0' }, ratio)).toEqual(['denominator DenominatorZero']);
  });
});

describe('a figure that cannot be', () => {
  it('is refused beyond what the definition says is possible, whoever would confirm it', () => {
    expect(faults({ value: '104' })).toEqual(['value AboveHighest']);
    expect(faults({ value: '-1', commentary: 'x' })).toEqual(['value BelowLowest']);
    expect(faults({ value: '100' })).toEqual([]);
    expect(faults({ numerator: '5600', denominator: '5200' }, ratio)).toEqual(['value AboveHighest']);
    expect(faults({ value: '104' }, { ...context, measure: { ...measure, highest: null } })).toEqual([]);
  });
});

describe('no cases', () => {
  const none = (more: Partial<TypedFigure> = {}) => typed({ noCases: true, commentary: 'Nobody applied.', ...more });

  it('is an answer of its own: grey, with its reason, neither zero nor missing', () => {
    const checked = checkFigure(none({ numerator: '0', denominator: '0' }), ratio);
    expect(checked).toMatchObject({ figure: { value: null, numerator: null, denominator: null, commentary: 'Nobody applied.' }, faults: [], status: { level: 'no-cases' } });
  });

  it('says why, has no figure beside it, and is final only once the period is over', () => {
    expect(faults(none({ commentary: '\u200b' }))).toEqual(['commentary NoCasesUnexplained']);
    expect(faults(none({ value: '71' }))).toEqual(['noCases NoCasesWithFigure']);
    expect(faults(none(), { ...context, today: '2026-06-30' })).toEqual(['dataStatus PeriodNotOver']);
  });
});

describe('what to look at twice', () => {
  it('names zero, same as last, and a suspicious jump', () => {
    expect(warnings({ value: '0', commentary: 'x' })).toEqual(['Zero']);
    expect(warnings({ value: '79.0' })).toEqual(['SameAsLast']);
    expect(warnings({ value: '30', commentary: 'x' })).toEqual(['SuspiciousJump']);
    expect(warnings({ value: '82' })).toEqual([]);
  });

  it('judges a jump by the normal variation where enough is known', () => {
    const known = { ...context, variation: { lowest: '70', highest: '85' } };
    expect(warnings({ value: '86' }, known)).toEqual(['SuspiciousJump']);
    expect(warnings({ value: '84' }, known)).toEqual([]);
  });

  it('compares a cumulative figure with last year at this point, and notices when it fell within the year', () => {
    const collected: FigureContext = {
      ...context, measure: { ...measure, cumulative: true }, period: getPeriod('2026-Q2'), today: '2026-10-05', target: '55',
      before: '28', aYearBefore: '56',
    };
    expect(warnings({ value: '57' }, collected)).toEqual([]);
    expect(warnings({ value: '27', commentary: 'x' }, collected)).toEqual(['SuspiciousJump', 'CumulativeFell']);
    expect(warnings({ value: '27' }, { ...collected, period: getPeriod('2026-Q1'), aYearBefore: '26' })).toEqual([]);
  });

  it('asks for caution with few cases', () => {
    expect(warnings({ numerator: '24', denominator: '27' }, ratio)).toEqual(['SmallNumber']);
  });
});
