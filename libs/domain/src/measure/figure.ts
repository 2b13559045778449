import type { Decimal } from '../shared/decimal';
import type { DataStatus } from './data-status';
import type { FigureState } from './figure-state';
import type { PeriodKey } from './period-key';

/** One version of one measure's figure for one period. Versions count from 1 and are never overwritten. */
export interface Figure {
  readonly measureId: string;
  readonly period: PeriodKey;
  readonly version: number;
  readonly value: Decimal;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly dataStatus: DataStatus;
  readonly commentary: string;
  readonly state: Exclude<FigureState, 'awaited'>;
  /** The persons with a hand in the entry: who typed it and on whose behalf. Empty for figures taken over from elsewhere. */
  readonly enteredBy: readonly string[];
  /** Whether a snapshot has been taken of this version. */
  readonly frozen: boolean;
}
