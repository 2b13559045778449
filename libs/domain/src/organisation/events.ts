import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { OrganisationPartKind } from './organisation';

/** What happens to the organisation. Names of people stay in the people's rows: events carry ids. */
export type OrganisationEvent =
  | DomainEvent<'DirectorateAdded', PartAdded>
  | DomainEvent<'ServiceAdded', PartAdded>
  | DomainEvent<'UnitAdded', PartAdded>
  | DomainEvent<'DirectorateRenamed', Renamed>
  | DomainEvent<'ServiceRenamed', Renamed>
  | DomainEvent<'UnitRenamed', Renamed>
  | DomainEvent<'DirectorateClosed', Closed>
  | DomainEvent<'ServiceClosed', Closed>
  | DomainEvent<'UnitClosed', Closed>
  | DomainEvent<'HeadNamed', { part: OrganisationPartKind; partId: string; postId: string | null }>
  | DomainEvent<'PostAdded', { code: string; title: string; roles: readonly string[]; lineManagerPostId: string | null }>
  | DomainEvent<'PostRenamed', Renamed>
  | DomainEvent<'PostClosed', Closed>
  | DomainEvent<'LineManagerChanged', { from: string | null; to: string | null }>
  | DomainEvent<'PersonAdded', Record<string, never>>
  | DomainEvent<
      'PersonAppointed',
      { holdingId: string; personId: string; basis: string; share: string; startsOn: CalendarDate; endsOn: CalendarDate | null }
    >
  | DomainEvent<'HoldingEnded', { holdingId: string; personId: string; lastDay: CalendarDate }>
  | DomainEvent<'PersonLeft', { lastDay: CalendarDate; postIds: readonly string[] }>
  | DomainEvent<'DeputyNamed', { deputyId: string; holderId: string; personId: string; startsOn: CalendarDate; endsOn: CalendarDate }>
  | DomainEvent<'AbsenceEnded', { deputyId: string; holderId: string; personId: string; lastDay: CalendarDate }>
  | DomainEvent<
      'WorkPassedOn',
      { from: CalendarDate; taskIds: readonly string[]; fromPersonIds: readonly string[]; toPersonIds: readonly string[]; because: WorkPassedBecause }
    >
  | DomainEvent<'CommitteeAdded', { code: string; name: string; kind: string }>
  | DomainEvent<'CommitteeChairNamed', { postId: string | null }>
  | DomainEvent<'CommitteeMemberSeated', { personId: string; startsOn: CalendarDate }>
  | DomainEvent<'CommitteeMemberStoodDown', { personId: string; lastDay: CalendarDate }>
  | DomainEvent<'MeetingArranged', { committeeId: string; heldOn: CalendarDate }>
  | DomainEvent<'MeetingMoved', { committeeId: string; from: CalendarDate; to: CalendarDate }>
  | DomainEvent<'MeetingCancelled', { committeeId: string; heldOn: CalendarDate }>
  | DomainEvent<'OrganisationImported', { posts: number; people: number; holdings: number; rows: number }>;

export interface PartAdded {
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly headPostId: string | null;
}
export interface Renamed {
  readonly from: string;
  readonly to: string;
}
export interface Closed {
  readonly lastDay: CalendarDate;
}

/** Why other people answer for a post's open work from a day on. */
export type WorkPassedBecause = 'appointed' | 'left' | 'holding-ended' | 'absence' | 'absence-ended' | 'post-closed' | 'line-changed';
