import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { CommitteeId, DeputyId, HoldingId, Id, MemberTrainingId, OrganisationPartId, PersonId, PostId, ReorganisationId, ServiceId, TaskId, YearId } from '../shared/id';
import type { OrganisationPartKind } from './organisation';
import type { MovedKind, ReorganisationKind } from './service-reorganisation';
import type { WorkingRules } from './working-rules';

/** What happens to the organisation. Names of people stay in the people's rows: events carry ids. */
export type OrganisationEvent =
  | DomainEvent<'DirectorateAdded', PartAdded, 'directorate'>
  | DomainEvent<'ServiceAdded', PartAdded, 'service'>
  | DomainEvent<'UnitAdded', PartAdded<ServiceId>, 'unit'>
  | DomainEvent<'DirectorateRenamed', Renamed, 'directorate'>
  | DomainEvent<'ServiceRenamed', Renamed, 'service'>
  | DomainEvent<'UnitRenamed', Renamed, 'unit'>
  | DomainEvent<'DirectorateClosed', Closed, 'directorate'>
  | DomainEvent<'ServiceClosed', Closed, 'service'>
  | DomainEvent<'UnitClosed', Closed, 'unit'>
  | DomainEvent<'HeadNamed', { part: OrganisationPartKind; partId: OrganisationPartId; postId: PostId | null }, OrganisationPartKind>
  | DomainEvent<'PostAdded', { code: string; title: string; roles: readonly string[]; lineManagerPostId: PostId | null }, 'post'>
  | DomainEvent<'PostRenamed', Renamed, 'post'>
  | DomainEvent<'PostRolesChanged', { from: readonly string[]; to: readonly string[] }, 'post'>
  | DomainEvent<'PostClosed', Closed, 'post'>
  | DomainEvent<'LineManagerChanged', { from: Id | null; to: Id | null }, 'post'>
  | DomainEvent<'PersonAdded', Record<string, never>, 'person'>
  | DomainEvent<
      'PersonAppointed',
      { holdingId: HoldingId; personId: PersonId; basis: string; share: string; startsOn: CalendarDate; endsOn: CalendarDate | null },
      'post'
    >
  | DomainEvent<'HoldingEnded', { holdingId: HoldingId; personId: PersonId; lastDay: CalendarDate }, 'post'>
  | DomainEvent<'PersonLeft', { lastDay: CalendarDate; postIds: readonly PostId[] }, 'person'>
  | DomainEvent<'DeputyNamed', { deputyId: DeputyId; holderId: PersonId; personId: PersonId; startsOn: CalendarDate; endsOn: CalendarDate }, 'post'>
  | DomainEvent<'AbsenceEnded', { deputyId: DeputyId; holderId: PersonId; personId: PersonId; lastDay: CalendarDate }, 'post'>
  | DomainEvent<
      'WorkPassedOn',
      { from: CalendarDate; taskIds: readonly TaskId[]; fromPersonIds: readonly PersonId[]; toPersonIds: readonly PersonId[]; because: WorkPassedBecause },
      'post'
    >
  | DomainEvent<'CommitteeAdded', { code: string; name: string; kind: string }, 'committee'>
  | DomainEvent<'CommitteeChairNamed', { postId: PostId | null }, 'committee'>
  | DomainEvent<'CommitteeMemberSeated', { personId: PersonId; startsOn: CalendarDate }, 'committee'>
  | DomainEvent<'CommitteeMemberStoodDown', { personId: PersonId; lastDay: CalendarDate }, 'committee'>
  /** Services will merge or split, on the stream of the service that it goes to (merge) or out of (split); why stands in `wording`. */
  | DomainEvent<'ReorganisationPlanned', ReorganisationSaid & { years: readonly YearId[] }, 'service'>
  | DomainEvent<'ReorganisationWithdrawn', ReorganisationSaid, 'service'>
  /** Its day came: how much of each kind came over. */
  | DomainEvent<'ServicesReorganised', ReorganisationSaid & { moved: Readonly<Partial<Record<MovedKind, number>>> }, 'service'>
  /** Its day came, and it could not be done as it was planned: by which refusal. */
  | DomainEvent<'ReorganisationLapsed', ReorganisationSaid & { because: string }, 'service'>
  /** A member came to a training. */
  | DomainEvent<'MemberTrained', { trainingId: MemberTrainingId; title: string; heldOn: CalendarDate }, 'person'>
  /** The policy team needs a meeting; why stands in `wording`. Arranged, the meeting has the same stream. */
  | DomainEvent<'MeetingProposed', { committeeId: CommitteeId; committee: string; heldOn: CalendarDate; beginsAt: string; /** The year that reminds of it; missing where it was proposed before a year did. */ yearId?: YearId }, 'meeting'>
  | DomainEvent<'MeetingDeclined', { committeeId: CommitteeId; committee: string; heldOn: CalendarDate; proposedById: PersonId | null }, 'meeting'>
  /** `proposedById`: who proposed it, where somebody did. */
  | DomainEvent<'MeetingArranged', { committeeId: CommitteeId; heldOn: CalendarDate; proposedById?: PersonId; /** Of a proposal whose meeting was arranged already: what its committee is called. */ committee?: string }, 'meeting'>
  | DomainEvent<'MeetingMoved', { committeeId: CommitteeId; from: CalendarDate; to: CalendarDate }, 'meeting'>
  | DomainEvent<'MeetingCancelled', { committeeId: CommitteeId; heldOn: CalendarDate }, 'meeting'>
  /** The council's choice of how it works, on its own stream; why stands in `wording`. */
  | DomainEvent<'WorkingRulesChanged', { from: WorkingRules; to: WorkingRules }, 'council'>
  | DomainEvent<'OrganisationImported', { posts: number; people: number; holdings: number; rows: number }, 'council'>;

export interface ReorganisationSaid {
  readonly reorganisationId: ReorganisationId;
  readonly kind: ReorganisationKind;
  readonly effectiveOn: CalendarDate;
  readonly fromServiceIds: readonly ServiceId[];
  readonly intoServiceId: ServiceId;
  /** The name of a service that is formed; null: it is there. */
  readonly formed: string | null;
}

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
export type WorkPassedBecause = 'appointed' | 'left' | 'holding-ended' | 'absence' | 'absence-ended' | 'post-closed' | 'line-changed' | 'head-named' | 'chair-named' | 'stays' | 'measure-changed' | 'reorganised' | 'imported';
