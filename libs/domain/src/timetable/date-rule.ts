import type { Period } from './period';
import type { StageKey } from './stage-key';

/**
 * How a date is found: somewhere to count from, and how far. Everything people say of a timetable is one of these:
 * "1 April", "second Monday in September", "fifth working day of the month", "ten working days after the quarter ends",
 * "five clear days before the meeting", "the first Cabinet after the review", "two working days after Cabinet".
 * Months are 1 to 12 and lie within the financial year, or after its end where `afterYearEnd` says so.
 */
export interface DateRule {
  readonly from: Anchor;
  readonly offset?: Offset;
}

/** `clear` excludes both ends (agenda and meeting): five clear days is the sixth working day. Negative days count backwards. */
export interface Offset {
  readonly days: number;
  readonly count: 'working' | 'calendar' | 'clear';
}

export type Anchor =
  | { readonly on: 'date'; readonly month: number; readonly day: number; readonly afterYearEnd?: boolean }
  | { readonly on: 'nth-weekday'; readonly month: number; readonly weekday: number; readonly nth: number; readonly afterYearEnd?: boolean }
  | { readonly on: 'nth-working-day'; readonly month: number; readonly nth: number; readonly afterYearEnd?: boolean }
  | { readonly on: 'period-end'; readonly period: Period }
  | { readonly on: 'stage'; readonly stage: StageKey }
  /**
   * The first meeting on or after a date of a body: a committee's code, or its kind ('scrutiny', 'cabinet', 'council', 'service').
   * While none is arranged, `otherwise` gives a provisional date.
   */
  | { readonly on: 'first-meeting'; readonly body: string; readonly after: DateRule; readonly otherwise?: DateRule };
