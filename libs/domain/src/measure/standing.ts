import type { Decimal } from '../shared/decimal';
import type { Direction } from './direction';
import type { HistoricFigure } from './measure-history';
import type { Measure } from './measure';
import type { PeriodKey } from './period-key';
import type { Status } from './status';
import type { TrendPoint } from './trend-point';

/** How one measure stands at the end of a quarter: everything a scorecard's line, an exception rule and a snapshot need. */
export interface Standing {
  readonly measureId: string;
  readonly ref: string;
  readonly title: string;
  readonly serviceId: string;
  readonly dimension: Measure['dimension'];
  readonly group: string;
  readonly polarity: Measure['polarity'];
  readonly tolerance: Measure['tolerance'];
  readonly unit: string;
  readonly decimals: number;
  /** The period the line is about; null where none is due with the quarter. */
  readonly period: PeriodKey | null;
  readonly periodLabel: string;
  /** The figure's current version; null where missing or not due. */
  readonly figure: HistoricFigure | null;
  readonly target: Decimal | null;
  readonly yearTarget: Decimal | null;
  readonly status: Status;
  /** The status a period earlier, by the rules as they are: "amber and worsening" looks at both. */
  readonly levelBefore: Status['level'] | null;
  /** Against the period before, and against the same period last year. */
  readonly shortTerm: Direction;
  readonly longTerm: Direction;
  readonly bestEver: boolean;
  /** At least 10 % better than target. */
  readonly wellBeyondTarget: boolean;
  readonly smallNumber: boolean;
  readonly trend: readonly TrendPoint[];
}
