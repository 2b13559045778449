/** One entry of the figures form as it is typed, read into numbers or into faults. */

import type { CalendarDate } from '../calendar/dates';
import { type Decimal, decimal } from '../shared/decimal/decimal';
import { isBlank } from '../shared/text';
import { type DataStatus, type Figure, hasNoCases } from '../measure/figure';
import type { Measure, MeasureRegister } from '../measure/measure';
import type { Variation } from '../status/normal-variation';
import type { Period } from '../measure/period';
import { quotientOf, readFigure } from '../measure/read-figure';
import type { FigureFault, FigureFaults } from './refusals';
import type { Status } from '../status/status';

/** One line of the figures form, as typed. Blank text means nothing typed. */
export interface TypedFigure {
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly dataStatus: DataStatus;
  readonly commentary: string;
  /** There were no cases in the period: an answer of its own, with its reason as the commentary. */
  readonly noCases?: boolean;
}

/** A figure as it would have been typed; blank where nothing has been entered. A ratio's value follows from its parts. */
export const toTypedFigure = (figure: Figure | null): TypedFigure => ({
  value: figure === null || figure.numerator !== null ? '' : (figure.value ?? ''),
  numerator: figure?.numerator ?? '',
  denominator: figure?.denominator ?? '',
  dataStatus: figure?.dataStatus ?? 'final',
  commentary: figure?.commentary ?? '',
  noCases: hasNoCases(figure),
});

/** How much is taken with figures, whoever sends them: characters, or how many at once. */
export const figureLimits = { typed: 40, commentary: 4000, reason: 2000, figures: 200, targets: 40 } as const;

/** A figure or a target as an API client sends it: a decimal as text. */
export const sentFigurePattern = /^-?\d{1,24}(\.\d{1,12})?$/;

/** Something to look at twice before confirming; never a bar. `against` is the figure it was compared with, as a decimal. */
export interface FigureWarning {
  readonly code: 'Zero' | 'SameAsLast' | 'SuspiciousJump' | 'CumulativeFell' | 'SmallNumber';
  readonly against: string | null;
}

/** What checking a typed line gives. `figure` is null when nothing was typed or when a fault leaves no figure. */
export interface CheckedFigure {
  readonly figure: {
    /** Null: no cases. */
    readonly value: Decimal | null;
    readonly numerator: Decimal | null;
    readonly denominator: Decimal | null;
    readonly dataStatus: DataStatus;
    readonly commentary: string;
  } | null;
  readonly status: Status;
  readonly faults: readonly FigureFault[];
  readonly warnings: readonly FigureWarning[];
}

/** What a typed figure is checked against. Earlier figures are null where missing or of another definition. */
export interface FigureContext {
  readonly measure: Pick<
    Measure,
    'polarity' | 'unit' | 'decimals' | 'formula' | 'multiplier' | 'tolerance' | 'zeroTarget' | 'lowest' | 'highest' | 'frequency' | 'cumulative'
  > & { readonly register?: Pick<MeasureRegister, 'levels'> };
  readonly period: Period;
  readonly today: CalendarDate;
  readonly target: Decimal | null;
  readonly before: Decimal | null;
  readonly aYearBefore: Decimal | null;
  readonly variation: Variation | null;
}

/** The numbers read from a typed line: all null when nothing was typed or when a fault leaves none. */
export interface ReadFigure {
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly faults: readonly FigureFault[];
}

const nothing: ReadFigure = { value: null, numerator: null, denominator: null, faults: [] };
const fault = <Code extends keyof FigureFaults>(field: FigureFault['field'], code: Code, details: FigureFaults[Code]): FigureFault => ({ field, code, details }) as FigureFault;

const readRatio = (typed: TypedFigure, measure: FigureContext['measure'], value: Decimal | null): ReadFigure => {
  const numerator = readFigure(typed.numerator, '');
  const denominator = readFigure(typed.denominator, '');
  const faults = (['numerator', 'denominator'] as const).flatMap((field) => {
    if (isBlank(typed[field])) return [fault(field, field === 'numerator' ? 'NumeratorMissing' : 'DenominatorMissing', {})];
    return readFigure(typed[field], '') === null ? [fault(field, 'NotANumber', { typed: typed[field] })] : [];
  });
  if (numerator === null || denominator === null) return { ...nothing, faults };
  const quotient = quotientOf(numerator, denominator, measure.multiplier);
  if (quotient === null) return { ...nothing, faults: [fault('denominator', 'DenominatorZero', {})] };
  const differs = value !== null && decimal.compare(decimal.round(quotient, measure.decimals), decimal.round(value, measure.decimals)) !== 0;
  if (differs) return { ...nothing, faults: [fault('value', 'QuotientDiffers', { expected: decimal.toPlaces(quotient, measure.decimals), typed: typed.value })] };
  return { value: quotient, numerator, denominator, faults: [] };
};

/**
 * Reads a typed line into exact numbers. A ratio's value is its quotient, unrounded; a value typed beside numerator and
 * denominator must equal it to the measure's decimals. A line with nothing typed reads as nothing, which is not zero.
 */
export const readTypedFigure = (typed: TypedFigure, measure: FigureContext['measure']): ReadFigure => {
  const parts = measure.formula === 'ratio' ? [typed.value, typed.numerator, typed.denominator] : [typed.value];
  if (parts.every((part) => isBlank(part))) return nothing;
  const value = readFigure(typed.value, measure.unit);
  if (!isBlank(typed.value) && value === null) return { ...nothing, faults: [fault('value', 'NotANumber', { typed: typed.value })] };
  return measure.formula === 'ratio' ? readRatio(typed, measure, value) : { ...nothing, value };
};
