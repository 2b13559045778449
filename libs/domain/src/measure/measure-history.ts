import type { Decimal } from '../shared/decimal';
import type { DefinitionChange } from './definition-change';
import type { Figure } from './figure';
import type { PeriodKey } from './period-key';

/** What is known of one measure over time: the current version of each figure, each period's target, each change of definition. */
export interface MeasureHistory {
  readonly figures: readonly HistoricFigure[];
  readonly targets: Readonly<Record<PeriodKey, Decimal>>;
  readonly changes: readonly DefinitionChange[];
}

export type HistoricFigure = Pick<Figure, 'period' | 'version' | 'value' | 'numerator' | 'denominator' | 'dataStatus' | 'commentary' | 'state'>;
