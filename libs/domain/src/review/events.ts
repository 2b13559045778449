import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { PeriodKey } from '../measure/period';
import type { DomainEvent } from '../shared/domain-event';
import type { IssueId, PersonId, RoundId, ServiceId, SnapshotId } from '../shared/id';
import type { FeedbackChange } from './feedback';
import type { ReviewSection, Timeliness } from './service-review';

export type RoundOpened = DomainEvent<
  'RoundOpened',
  { year: FinancialYear; quarter: Quarter; opensOn: CalendarDate; reviewsDueOn: CalendarDate; closesOn: CalendarDate; services: number },
  'round'
>;
export type RoundRetimed = DomainEvent<'RoundRetimed', { reviewsDueOn: CalendarDate; closesOn: CalendarDate }, 'round'>;
export type ExceptionsPicked = DomainEvent<'ExceptionsPicked', { raised: number; confirmed: number; withdrawn: number }, 'round'>;
export type RoundClosed = DomainEvent<'RoundClosed', { snapshotId: SnapshotId; hash: string; submitted: number; missed: number; exceptions: number }, 'round'>;
export type SnapshotRestated = DomainEvent<'SnapshotRestated', { snapshotId: SnapshotId; hash: string; replaces: string; number: number }, 'round'>;
export type CorporateIssueRaised = DomainEvent<'CorporateIssueRaised', { issueId: IssueId; serviceIds: readonly ServiceId[] }, 'round'>;
/** Who was at the corporate review, all of them each time it is said. */
export type ReviewAttended = DomainEvent<'ReviewAttended', { people: readonly PersonId[] }, 'round'>;
export type CorporateReviewConcluded = DomainEvent<'CorporateReviewConcluded', { decided: number }, 'round'>;

export type ServiceReviewSubmitted = DomainEvent<
  'ServiceReviewSubmitted',
  { roundId: RoundId; serviceId: ServiceId; timeliness: Timeliness; dueOn: CalendarDate },
  'service-review'
>;
export type ServiceReviewKept = DomainEvent<'ServiceReviewKept', { roundId: RoundId; serviceId: ServiceId }, 'service-review'>;
export type ServiceReviewSignedOff = DomainEvent<'ServiceReviewSignedOff', { roundId: RoundId; serviceId: ServiceId }, 'service-review'>;
export type ServiceReviewReturned = DomainEvent<
  'ServiceReviewReturned',
  { roundId: RoundId; serviceId: ServiceId; sections: readonly ReviewSection[] },
  'service-review'
>;
export type ServiceReviewChased = DomainEvent<'ServiceReviewChased', { roundId: RoundId; serviceId: ServiceId }, 'service-review'>;
export type ServiceReviewExtended = DomainEvent<
  'ServiceReviewExtended',
  { roundId: RoundId; serviceId: ServiceId; from: CalendarDate; to: CalendarDate },
  'service-review'
>;
/** The policy team noted how it follows up what is late, and who does; the note stands in `wording`. */
export type ServiceReviewNoted = DomainEvent<'ServiceReviewNoted', { roundId: RoundId; serviceId: ServiceId; followedUpById: PersonId | null }, 'service-review'>;
export type ServiceReviewMissed = DomainEvent<'ServiceReviewMissed', { roundId: RoundId; serviceId: ServiceId }, 'service-review'>;

/** Everything that happens to a round (stream `round`) or to a service review (stream `service-review`). */
/** What the customer system counted of a quarter, of how many services; `file`: null where an API client told it. */
export type FeedbackLoaded = DomainEvent<'FeedbackLoaded', { period: PeriodKey; file: string | null; services: number }, 'council'>;
/** What of it is otherwise than before, on the stream of each service. */
export type FeedbackOfServiceChanged = DomainEvent<'FeedbackOfServiceChanged', { period: PeriodKey; counts: readonly FeedbackChange[] }, 'service'>;

export type ReviewEvent =
  | FeedbackLoaded
  | FeedbackOfServiceChanged
  | RoundOpened
  | ReviewAttended
  | RoundRetimed
  | ExceptionsPicked
  | RoundClosed
  | SnapshotRestated
  | CorporateIssueRaised
  | CorporateReviewConcluded
  | ServiceReviewSubmitted
  | ServiceReviewKept
  | ServiceReviewSignedOff
  | ServiceReviewReturned
  | ServiceReviewChased
  | ServiceReviewExtended
  | ServiceReviewNoted
  | ServiceReviewMissed;
