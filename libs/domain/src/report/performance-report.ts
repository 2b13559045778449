/** The council's half-yearly report: who challenges it, and the dates the timetable gives it. */

import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import type { Instant } from '../calendar/instants';
import type { Stream } from '../shared/domain-event';
import type { ReportId } from '../shared/id';

/** The two reports of a year: April to September from quarter 2, and the whole year (the annual report) from quarter 4. */
export const reportHalves = {
  h1: { quarter: 2, title: 'Half-yearly report' },
  h2: { quarter: 4, title: 'Annual report' },
} as const;
export type ReportHalf = keyof typeof reportHalves;

export const reportStream = (id: ReportId): Stream<'performance-report'> => ({ type: 'performance-report', id });

/**
 * The council's half-yearly account of its performance: composed from frozen figures and the decisions taken, challenged by
 * scrutiny and by Cabinet, and only then published, as it was challenged.
 *
 * Source: chesterfield 5.3.
 */
export interface PerformanceReport {
  readonly id: ReportId;
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

/** How many characters what is written in a report and its challenge holds, whoever sends it. */
export const reportLimits = { summary: 8000, challenge: 4000, answer: 4000, statement: 4000 } as const;

export type ChallengeBody = 'scrutiny' | 'cabinet';

/** What the timetable says about a half-yearly report. */
export interface ReportTiming {
  readonly year: FinancialYear;
  readonly half: ReportHalf;
  readonly composeOn: CalendarDate;
  readonly scrutinyOn: CalendarDate;
  readonly cabinetOn: CalendarDate;
  readonly publishOn: CalendarDate;
}

/** Who challenges a report before anybody may publish it. */
export const challengeBodies: Readonly<Record<ChallengeBody, { readonly title: string }>> = {
  scrutiny: { title: 'Overview and Scrutiny' },
  cabinet: { title: 'Cabinet' },
};
export const challengeBodyKeys = Object.keys(challengeBodies) as readonly ChallengeBody[];
