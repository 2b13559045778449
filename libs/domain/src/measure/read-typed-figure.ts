import { decimal, type Decimal } from '../shared/decimal';
import type { FigureContext } from './figure-context';
import type { FigureFault } from './figure-fault';
import { quotientOf } from './quotient-of';
import { readFigure } from './read-figure';
import type { TypedFigure } from './typed-figure';

/** The numbers read from a typed line: all null when nothing was typed or when a fault leaves none. */
export interface ReadFigure {
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly faults: readonly FigureFault[];
}

const nothing: ReadFigure = { value: null, numerator: null, denominator: null, faults: [] };
const fault = (field: FigureFault['field'], code: FigureFault['code'], details: FigureFault['details'] = {}): FigureFault => ({ field, code, details });

const readRatio = (typed: TypedFigure, measure: FigureContext['measure'], value: Decimal | null): ReadFigure => {
  const numerator = readFigure(typed.numerator, '');
  const denominator = readFigure(typed.denominator, '');
  const faults = (['numerator', 'denominator'] as const).flatMap((field) => {
    if (typed[field].trim() === '') return [fault(field, field === 'numerator' ? 'NumeratorMissing' : 'DenominatorMissing')];
    return readFigure(typed[field], '') === null ? [fault(field, 'NotANumber', { typed: typed[field] })] : [];
  });
  if (numerator === null || denominator === null) return { ...nothing, faults };
  const quotient = quotientOf(numerator, denominator, measure.multiplier);
  if (quotient === null) return { ...nothing, faults: [fault('denominator', 'DenominatorZero')] };
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
  if (parts.every((part) => part.trim() === '')) return nothing;
  const value = readFigure(typed.value, measure.unit);
  if (typed.value.trim() !== '' && value === null) return { ...nothing, faults: [fault('value', 'NotANumber', { typed: typed.value })] };
  return measure.formula === 'ratio' ? readRatio(typed, measure, value) : { ...nothing, value };
};
