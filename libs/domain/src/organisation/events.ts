import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { CommitteeId, DeputyId, HoldingId, Id, OrganisationPartId, PersonId, PostId, ServiceId, TaskId } from '../shared/id';
import type { OrganisationPartKind } from './organisation';
import type { WorkingRules } from './working-rules';

/** What happens to the organisation. Names of people stay in the people's rows: events carry ids. */
export type OrganisationEvent =
  | DomainEvent<'DirectorateAdded', PartAdded>
  | DomainEvent<'ServiceAdded', PartAdded>
  | DomainEvent<'UnitAdded', PartAdded<ServiceId>>
  | DomainEvent<'DirectorateRenamed', Renamed>
  | DomainEvent<'ServiceRenamed', Renamed>
  | DomainEvent<'UnitRenamed', Renamed>
  | DomainEvent<'DirectorateClosed', Closed>
  | DomainEvent<'ServiceClosed', Closed>
  | DomainEvent<'UnitClosed', Closed>
  | DomainEvent<'HeadNamed', { part: OrganisationPartKind; partId: OrganisationPartId; postId: PostId | null }>
  | DomainEvent<'PostAdded', { code: string; title: string; roles: readonly string[]; lineManagerPostId: PostId | null }>
  | DomainEvent<'PostRenamed', Renamed>
  | DomainEvent<'PostRolesChanged', { from: readonly string[]; to: readonly string[] }>
  | DomainEvent<'PostClosed', Closed>
  | DomainEvent<'LineManagerChanged', { from: Id | null; to: Id | null }>
  | DomainEvent<'PersonAdded', Record<string, never>>
  | DomainEvent<
      'PersonAppointed',
      { holdingId: HoldingId; personId: PersonId; basis: string; share: string; startsOn: CalendarDate; endsOn: CalendarDate | null },
      PostId
    >
  | DomainEvent<'HoldingEnded', { holdingId: HoldingId; personId: PersonId; lastDay: CalendarDate }>
  | DomainEvent<'PersonLeft', { lastDay: CalendarDate; postIds: readonly PostId[] }>
  | DomainEvent<'DeputyNamed', { deputyId: DeputyId; holderId: PersonId; personId: PersonId; startsOn: CalendarDate; endsOn: CalendarDate }, PostId>
  | DomainEvent<'AbsenceEnded', { deputyId: DeputyId; holderId: PersonId; personId: PersonId; lastDay: CalendarDate }, PostId>
  | DomainEvent<
      'WorkPassedOn',
      { from: CalendarDate; taskIds: readonly TaskId[]; fromPersonIds: readonly PersonId[]; toPersonIds: readonly PersonId[]; because: WorkPassedBecause }
    >
  | DomainEvent<'CommitteeAdded', { code: string; name: string; kind: string }>
  | DomainEvent<'CommitteeChairNamed', { postId: PostId | null }>
  | DomainEvent<'CommitteeMemberSeated', { personId: PersonId; startsOn: CalendarDate }>
  | DomainEvent<'CommitteeMemberStoodDown', { personId: PersonId; lastDay: CalendarDate }>
  | DomainEvent<'MeetingArranged', { committeeId: CommitteeId; heldOn: CalendarDate }>
  | DomainEvent<'MeetingMoved', { committeeId: CommitteeId; from: CalendarDate; to: CalendarDate }>
  | DomainEvent<'MeetingCancelled', { committeeId: CommitteeId; heldOn: CalendarDate }>
  /** The council's choice of how it works, on its own stream; why stands in `wording`. */
  | DomainEvent<'WorkingRulesChanged', { from: WorkingRules; to: WorkingRules }>
  | DomainEvent<'OrganisationImported', { posts: number; people: number; holdings: number; rows: number }>;

export interface PartAdded<Above extends OrganisationPartId = OrganisationPartId> {
  readonly code: string;
  readonly name: string;
  readonly parentId: Above | null;
  readonly headPostId: PostId | null;
}
export interface Renamed {
  readonly from: string;
  readonly to: string;
}
export interface Closed {
  readonly lastDay: CalendarDate;
}

/** Why other people answer for a post's open work from a day on. */
export type WorkPassedBecause = 'appointed' | 'left' | 'holding-ended' | 'absence' | 'absence-ended' | 'post-closed' | 'line-changed' | 'head-named' | 'chair-named' | 'stays' | 'measure-changed' | 'imported';
