import type { CalendarDate, FinancialYear, Instant } from '../calendar';
import type { ReportHalf } from './half';

/**
 * The council's half-yearly account of its performance: composed from frozen figures and the decisions taken, challenged by
 * scrutiny and by Cabinet, and only then published, as it was challenged.
 *
 * Source: chesterfield 5.3.
 */
export interface PerformanceReport {
  readonly id: string;
  readonly year: FinancialYear;
  readonly half: ReportHalf;
  readonly state: ReportState;
  readonly composeOn: CalendarDate;
  readonly scrutinyOn: CalendarDate;
  readonly cabinetOn: CalendarDate;
  readonly publishOn: CalendarDate;
  /** Digest of the composed content: what is challenged, and what is published, must have this one. */
  readonly hash: string | null;
  /** The bodies that have finished challenging. */
  readonly concluded: readonly ChallengeBody[];
  readonly publishedAt: Instant | null;
  readonly version: number;
}

export type ReportState = 'awaiting-composition' | 'in-challenge' | 'ready' | 'published';

export type ChallengeBody = 'scrutiny' | 'cabinet';
