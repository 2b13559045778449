import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { DomainEvent } from '../shared/domain-event';
import type { ReviewSection, Timeliness } from './service-review';

type Event<Name extends string, P extends object> = DomainEvent<Name, P>;

export type RoundOpened = Event<
  'RoundOpened',
  { year: FinancialYear; quarter: Quarter; opensOn: CalendarDate; reviewsDueOn: CalendarDate; closesOn: CalendarDate; services: number }
>;
export type RoundRetimed = Event<'RoundRetimed', { reviewsDueOn: CalendarDate; closesOn: CalendarDate }>;
export type ExceptionsPicked = Event<'ExceptionsPicked', { raised: number; confirmed: number; withdrawn: number }>;
export type RoundClosed = Event<'RoundClosed', { snapshotId: string; hash: string; submitted: number; missed: number; exceptions: number }>;
export type SnapshotRestated = Event<'SnapshotRestated', { snapshotId: string; hash: string; replaces: string; number: number }>;
export type CorporateIssueRaised = Event<'CorporateIssueRaised', { issueId: string; serviceIds: readonly string[] }>;
export type CorporateReviewConcluded = Event<'CorporateReviewConcluded', { decided: number }>;

export type ServiceReviewSubmitted = Event<
  'ServiceReviewSubmitted',
  { roundId: string; serviceId: string; timeliness: Timeliness; dueOn: CalendarDate }
>;
export type ServiceReviewKept = Event<'ServiceReviewKept', { roundId: string; serviceId: string }>;
export type ServiceReviewSignedOff = Event<'ServiceReviewSignedOff', { roundId: string; serviceId: string }>;
export type ServiceReviewReturned = Event<
  'ServiceReviewReturned',
  { roundId: string; serviceId: string; sections: readonly ReviewSection[] }
>;
export type ServiceReviewChased = Event<'ServiceReviewChased', { roundId: string; serviceId: string }>;
export type ServiceReviewExtended = Event<
  'ServiceReviewExtended',
  { roundId: string; serviceId: string; from: CalendarDate; to: CalendarDate }
>;
export type ServiceReviewMissed = Event<'ServiceReviewMissed', { roundId: string; serviceId: string }>;

/** Everything that happens to a round (stream `round`) or to a service review (stream `service-review`). */
export type ReviewEvent =
  | RoundOpened
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
