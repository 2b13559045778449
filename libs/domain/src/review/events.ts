import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { IssueId, PersonId, RoundId, ServiceId, SnapshotId } from '../shared/id';
import type { ReviewSection, Timeliness } from './service-review';

type Event<Name extends string, P extends object> = DomainEvent<Name, P>;

export type RoundOpened = Event<
  'RoundOpened',
  { year: FinancialYear; quarter: Quarter; opensOn: CalendarDate; reviewsDueOn: CalendarDate; closesOn: CalendarDate; services: number }
>;
export type RoundRetimed = Event<'RoundRetimed', { reviewsDueOn: CalendarDate; closesOn: CalendarDate }>;
export type ExceptionsPicked = Event<'ExceptionsPicked', { raised: number; confirmed: number; withdrawn: number }>;
export type RoundClosed = Event<'RoundClosed', { snapshotId: SnapshotId; hash: string; submitted: number; missed: number; exceptions: number }>;
export type SnapshotRestated = Event<'SnapshotRestated', { snapshotId: SnapshotId; hash: string; replaces: string; number: number }>;
export type CorporateIssueRaised = Event<'CorporateIssueRaised', { issueId: IssueId; serviceIds: readonly ServiceId[] }>;
/** Who was at the corporate review, all of them each time it is said. */
export type ReviewAttended = Event<'ReviewAttended', { people: readonly PersonId[] }>;
export type CorporateReviewConcluded = Event<'CorporateReviewConcluded', { decided: number }>;

export type ServiceReviewSubmitted = Event<
  'ServiceReviewSubmitted',
  { roundId: RoundId; serviceId: ServiceId; timeliness: Timeliness; dueOn: CalendarDate }
>;
export type ServiceReviewKept = Event<'ServiceReviewKept', { roundId: RoundId; serviceId: ServiceId }>;
export type ServiceReviewSignedOff = Event<'ServiceReviewSignedOff', { roundId: RoundId; serviceId: ServiceId }>;
export type ServiceReviewReturned = Event<
  'ServiceReviewReturned',
  { roundId: RoundId; serviceId: ServiceId; sections: readonly ReviewSection[] }
>;
export type ServiceReviewChased = Event<'ServiceReviewChased', { roundId: RoundId; serviceId: ServiceId }>;
export type ServiceReviewExtended = Event<
  'ServiceReviewExtended',
  { roundId: RoundId; serviceId: ServiceId; from: CalendarDate; to: CalendarDate }
>;
export type ServiceReviewMissed = Event<'ServiceReviewMissed', { roundId: RoundId; serviceId: ServiceId }>;

/** Everything that happens to a round (stream `round`) or to a service review (stream `service-review`). */
export type ReviewEvent =
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
  | ServiceReviewMissed;
