import type { CalendarDate } from '../calendar';
import type { Decimal } from '../shared/decimal';
import type { Frequency } from './frequency';
import type { MeasureRegister } from './measure-register';
import type { Polarity } from './polarity';
import type { ScorecardDimension } from './scorecard-dimension';
import type { Tolerance } from './tolerance';

/** What is measured, how it is judged, and which posts answer for it. */
export interface Measure {
  readonly id: string;
  /** The council's own short code ('HS07'), unique in the council. */
  readonly ref: string;
  readonly title: string;
  readonly kind: 'national' | 'local';
  /** '%', '£', 'days', or nothing for a plain number. */
  readonly unit: string;
  /** Decimals shown. Figures are kept and judged unrounded. */
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly frequency: Frequency;
  /** Whether a period's figure counts from the start of the year, so that its target must be profiled. */
  readonly cumulative: boolean;
  /** Entered as one value, or as numerator and denominator whose quotient times `multiplier` is the value. */
  readonly formula: 'value' | 'ratio';
  readonly multiplier: Decimal;
  readonly tolerance: Tolerance;
  readonly zeroTarget: 'aim' | 'none';
  /** The possible range; a figure outside it is questioned. Null: unlimited. */
  readonly lowest: Decimal | null;
  readonly highest: Decimal | null;
  readonly dimension: ScorecardDimension;
  readonly group: string;
  readonly serviceId: string;
  /** The officer responsible: enters the figures. */
  readonly ownerPostId: string;
  /** The second person's post: verifies them. */
  readonly verifierPostId: string;
  /** The member responsible. */
  readonly memberPostId: string | null;
  readonly register: MeasureRegister;
  readonly retiredOn: CalendarDate | null;
  readonly version: number;
}
