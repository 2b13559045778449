/** One service's review of its quarter: sections, answers, states, and whether it came in time. */

import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { Stream } from '../shared/domain-event';
import type { ExceptionId, IssueId, ObjectiveId, PersonId, ReviewId, RoundId, ServiceId } from '../shared/id';
import type { Round } from './round';

export const roundStream = (id: RoundId): Stream<'round'> => ({ type: 'round', id });
export const serviceReviewStream = (id: ReviewId): Stream<'service-review'> => ({ type: 'service-review', id });

/** The sections of a service review in the order of the page; part 1 is the service's own plan, part 2 the corporate issues. */
export const reviewSections = {
  measures: { part: 1, title: 'Measures', asks: 'What do the figures say, and what will you do about them?' },
  actions: { part: 1, title: 'Actions', asks: 'How far are the deliverables and actions of the service plan?' },
  risks: { part: 1, title: 'Risks', asks: 'Which risks have changed, and what keeps them in hand?' },
  budget: { part: 1, title: 'Budget', asks: 'Where does spending differ from the budget, and why?' },
  issues: { part: 2, title: 'Issues from the corporate review', asks: 'What has the service done about each issue?' },
} as const;
export type ReviewSection = keyof typeof reviewSections;

export const reviewSectionKeys = Object.keys(reviewSections) as readonly ReviewSection[];

/** Why the director returned one section. */
export interface ReturnReason {
  readonly section: ReviewSection;
  readonly reason: string;
}

/** What the manager has written so far. A draft may lack anything; a submission may not (`sectionProgress`). */
export interface ReviewAnswers {
  readonly measures: string;
  readonly risks: string;
  readonly budget: string;
  /** One for each deliverable or action of the service, by its id. */
  readonly actions: readonly ActionProgress[];
  /** A word about the actions as a whole; needed only where the service has none listed. */
  readonly actionsNote: string;
  /** One for each issue which the last corporate review tagged for the service. */
  readonly issues: readonly IssueResponse[];
}

export interface ActionProgress {
  readonly actionId: ObjectiveId;
  readonly progress: ActionState | null;
  readonly note: string;
}

export type ActionState = 'done' | 'on-course' | 'behind' | 'not-started';

export interface IssueResponse {
  readonly issueId: IssueId;
  readonly response: string;
}

/** How much a round's texts and lists hold, whoever sends them: characters, or how many. */
export const reviewLimits = {
  section: 8000,
  response: 4000,
  note: 2000,
  returnReason: 4000,
  extensionReason: 2000,
  chaseMessage: 500,
  followUp: 1000,
  issue: 2000,
  actions: 200,
  issues: 100,
  servicesOfIssue: 200,
  reviewsChased: 500,
  attendance: 300,
} as const;

/** The empty draft that a round opens for each service. */
export const noAnswersYet: ReviewAnswers = { measures: '', risks: '', budget: '', actions: [], actionsNote: '', issues: [] };

/** What a review must answer beyond its fixed sections: the service's actions, and the issues tagged for it. */
export interface ReviewAsked {
  readonly actionIds: readonly ObjectiveId[];
  readonly issueIds: readonly IssueId[];
}

/**
 * What a corporate review wants a service to take back to its teams. Part 2 of the service's next review lists exactly these.
 * Source: chesterfield 5.2, "to disseminate the issues emerging from the corporate performance review".
 */
export interface CorporateIssue {
  readonly id: IssueId;
  readonly roundId: RoundId;
  /** The exception it came from; null where the review raised it by itself. */
  readonly exceptionId: ExceptionId | null;
  readonly text: string;
  readonly serviceIds: readonly ServiceId[];
}

/**
 * One service's review of its own quarter: part 1 challenges the service against its plan, part 2 answers the issues which the
 * last corporate review tagged for it.
 *
 * Source: chesterfield-performance-framework 5.2.
 */
export interface ServiceReview {
  readonly id: ReviewId;
  readonly roundId: RoundId;
  readonly serviceId: ServiceId;
  readonly state: ReviewState;
  /** The service's own date: the round's, or a later one granted with a reason. */
  readonly dueOn: CalendarDate;
  readonly answers: ReviewAnswers;
  readonly submittedAt: Instant | null;
  /** Everybody whose words are in the review, through every draft and submission (`withContributor`); none of them may decide it. */
  readonly submittedBy: readonly PersonId[];
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

/**
 * Late is after the service's due date and before the round's close; what comes once the round has closed, or on its closing day
 * before the close was carried out, is after the close.
 */
export function timelinessOf(round: Round, dueOn: CalendarDate, today: CalendarDate): Timeliness {
  if (round.state !== 'open' || today >= round.closesOn) return 'after-close';
  return today > dueOn ? 'late' : 'in-time';
}
