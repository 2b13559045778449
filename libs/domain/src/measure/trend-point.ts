import type { Decimal } from '../shared/decimal';
import type { DataStatus } from './data-status';
import type { PeriodKey } from './period-key';

/** One period of a trend; `value` null is a gap. */
export interface TrendPoint {
  readonly period: PeriodKey;
  readonly label: string;
  readonly value: Decimal | null;
  readonly target: Decimal | null;
  readonly dataStatus: DataStatus;
  /** The first period of a new definition: the trend is marked before it, and not joined across it. */
  readonly definitionChanged: boolean;
}
