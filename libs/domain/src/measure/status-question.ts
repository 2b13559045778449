import type { Decimal } from '../shared/decimal';
import type { DataStatus } from './data-status';
import type { Frequency } from './frequency';
import type { Polarity } from './polarity';
import type { Tolerance } from './tolerance';

/** All that a status depends on, for one measure and one period. */
export interface StatusQuestion {
  readonly polarity: Polarity;
  /** Unrounded: what decides. Null: missing, which is not zero. */
  readonly value: Decimal | null;
  readonly target: Decimal | null;
  readonly tolerance: Tolerance;
  /** A target of 0 is the aim (no complaint at all), or stands for "no target" in figures taken over from elsewhere. */
  readonly zeroTarget: 'aim' | 'none';
  /** Whether a figure is due in the period asked about: an annual measure is not in quarters 1 to 3. */
  readonly due: boolean;
  readonly frequency: Frequency;
  readonly dataStatus: DataStatus;
  /** For the sentence alone: '%', 'days', '£', or nothing. */
  readonly unit: string;
  /** For the sentence alone: decimals shown. */
  readonly decimals: number;
}
