import type { CalendarDate, Instant } from '../calendar';
import type { ReviewAnswers } from './review-answers';
import type { ReturnReason } from './return-reason';

/**
 * One service's review of its own quarter: part 1 challenges the service against its plan, part 2 answers the issues which the
 * last corporate review tagged for it.
 *
 * Source: chesterfield-performance-framework 5.2.
 */
export interface ServiceReview {
  readonly id: string;
  readonly roundId: string;
  readonly serviceId: string;
  readonly state: ReviewState;
  /** The service's own date: the round's, or a later one granted with a reason. */
  readonly dueOn: CalendarDate;
  readonly answers: ReviewAnswers;
  readonly submittedAt: Instant | null;
  /** Every person with a hand in the submission (`handsOf`); none of them may decide it. */
  readonly submittedBy: readonly string[];
  /** In time, late (after the due date, before the close) or after the close. Null before the first submission. */
  readonly timeliness: Timeliness | null;
  readonly returnReasons: readonly ReturnReason[];
  /** What the director last returned, and why, so that a second submission can be read against it. */
  readonly lastReturn: { readonly answers: ReviewAnswers; readonly reasons: readonly ReturnReason[] } | null;
  readonly version: number;
}

/**
 * `missed`: the round closed without a standing submission. `kept`: it came after the close and is shown, marked, in the next round.
 */
export type ReviewState = 'open' | 'submitted' | 'returned' | 'signed-off' | 'missed' | 'kept';

export type Timeliness = 'in-time' | 'late' | 'after-close';
