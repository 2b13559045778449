import type { CalendarDate } from '../calendar';
import type { Decimal } from '../shared/decimal';
import type { Measure } from './measure';
import type { Period } from './period';
import type { Variation } from './normal-variation';

/** What a typed figure is checked against. Earlier figures are null where missing or of another definition. */
export interface FigureContext {
  readonly measure: Pick<
    Measure,
    'polarity' | 'unit' | 'decimals' | 'formula' | 'multiplier' | 'tolerance' | 'zeroTarget' | 'lowest' | 'highest' | 'frequency' | 'cumulative'
  >;
  readonly period: Period;
  readonly today: CalendarDate;
  readonly target: Decimal | null;
  readonly before: Decimal | null;
  readonly aYearBefore: Decimal | null;
  readonly variation: Variation | null;
}
