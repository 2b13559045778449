import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { RoundId, StageId } from '../shared/id';

/** What the timetable says about a round: its days, and the stages that gave them, so that re-timing a stage re-times its tasks. */
export interface RoundTiming {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly opensOn: CalendarDate;
  readonly entryClosesOn: CalendarDate;
  readonly reviewsDueOn: CalendarDate;
  readonly closesOn: CalendarDate;
  readonly entryClosesStageId: StageId | null;
  readonly reviewsDueStageId: StageId | null;
  readonly closesStageId: StageId | null;
}

/**
 * One quarter's review of the whole council: every service reviews itself, the round closes at its date whoever is missing,
 * and the corporate review then decides what stands out.
 *
 * Source: chesterfield-performance-framework 5.1 and 5.2; dates by the timetable's rules (practice.md C2: Q+20 and Q+25).
 */
export interface Round {
  readonly id: RoundId;
  /** The financial year, such as '2026/27'. */
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly state: RoundState;
  readonly opensOn: CalendarDate;
  /** Last day on which a service review is in time. */
  readonly reviewsDueOn: CalendarDate;
  /** The corporate review's day. What arrives on this day or later is after the close. */
  readonly closesOn: CalendarDate;
  /** The last day on which the exceptions were picked from figures not yet frozen; null before the first time. */
  readonly exceptionsPickedOn: CalendarDate | null;
  readonly version: number;
}

/** `closed`: figures frozen, the corporate review is deciding. `concluded`: every exception has its decision. */
export type RoundState = 'open' | 'closed' | 'concluded';
