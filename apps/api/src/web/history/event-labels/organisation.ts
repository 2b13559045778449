import type { Role } from '@golden-thread/domain/authority/actor';
import { longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { OrganisationEvent, ReorganisationSaid } from '@golden-thread/domain/organisation/events';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { roleLabels } from '../../organisation/labels';
import { counted } from '../../../http/paging';
import type { EventLabel, EventLabels } from './event-label';

const added = (what: string) => (payload: { name: string }): EventLabel => ({ title: `${what} added`, detail: `${payload.name}.` });
const renamed = (what: string) => (payload: { from: string; to: string }): EventLabel => ({
  title: `${what} renamed`, changes: [{ what: 'Name', before: payload.from, after: payload.to }],
});
const closed = (what: string) => (payload: { lastDay: CalendarDate }): EventLabel => ({ title: `${what} closed`, detail: `Its last day is ${longDate(payload.lastDay)}.` });
const formatRoles = (roles: readonly string[]): string => roles.map((role) => roleLabels[role as Role]).join(', ') || 'None';
const because = {
  appointed: 'somebody was appointed', left: 'somebody left', 'holding-ended': 'a holding ended', absence: 'somebody is away',
  'absence-ended': 'an absence ended', 'post-closed': 'the post closed', 'line-changed': 'the line of management changed',
  'head-named': 'another head was named', 'chair-named': 'another chair was named', stays: 'somebody stays after all', 'measure-changed': 'a measure was changed', reorganised: 'services were reorganised', imported: 'the organisation was imported',
} as const;

const unverified = { marked: 'stand, marked', wait: 'wait' } as const;

const reorganised = ({ kind, effectiveOn, fromServiceIds, intoServiceId, formed }: ReorganisationSaid, name: (id: ServiceId) => string): string => {
  const [from, into] = [fromServiceIds.map(name).join(', '), formed ?? name(intoServiceId)];
  return kind === 'merge' ? `${from} into ${into}, from ${longDate(effectiveOn)}.` : `${into} out of ${from}, from ${longDate(effectiveOn)}.`;
};

const meetingsArranged = { 'democratic-services': 'democratic services confirm them', 'policy-team': 'it arranges them itself' } as const;

export const organisationEventLabels = {
  ReorganisationPlanned: (said, name) => ({ title: `${said.kind === 'merge' ? 'Merger' : 'Split'} of services planned`, detail: reorganised(said, name) }),
  ReorganisationWithdrawn: (said, name) => ({ title: `${said.kind === 'merge' ? 'Merger' : 'Split'} of services withdrawn`, detail: reorganised(said, name) }),
  ServicesReorganised: ({ moved, ...said }, name) => ({
    title: said.kind === 'merge' ? 'Services merged' : 'Service split', detail: `${reorganised(said, name)} ${counted(Object.values(moved).reduce((sum, many) => sum + many, 0), 'thing')} came over.`,
  }),
  ReorganisationLapsed: (said, name) => ({ title: 'Services could not be reorganised as planned', detail: reorganised(said, name) }),
  DirectorateAdded: added('Directorate'),
  ServiceAdded: added('Service'),
  UnitAdded: added('Unit'),
  DirectorateRenamed: renamed('Directorate'),
  ServiceRenamed: renamed('Service'),
  UnitRenamed: renamed('Unit'),
  DirectorateClosed: closed('Directorate'),
  ServiceClosed: closed('Service'),
  UnitClosed: closed('Unit'),
  HeadNamed: ({ postId }, name) => ({ title: 'Head named', detail: `${name(postId)}.` }),
  PostAdded: ({ title, lineManagerPostId }, name) => ({ title: 'Post added', detail: `${title}, managed by ${name(lineManagerPostId)}.` }),
  PostRenamed: renamed('Post'),
  PostRolesChanged: ({ from, to }) => ({ title: 'Roles of the post changed', changes: [{ what: 'Roles', before: formatRoles(from), after: formatRoles(to) }] }),
  PostClosed: closed('Post'),
  LineManagerChanged: ({ from, to }, name) => ({ title: 'Line manager changed', changes: [{ what: 'Line manager', before: name(from), after: name(to) }] }),
  PersonAdded: () => ({ title: 'Person added' }),
  PersonAppointed: ({ personId, startsOn }, name) => ({ title: 'Appointed', detail: `${name(personId)} from ${longDate(startsOn)}.` }),
  HoldingEnded: ({ personId, lastDay }, name) => ({ title: 'Holding of the post ended', detail: `${name(personId)}; the last day is ${longDate(lastDay)}.` }),
  PersonLeft: ({ lastDay }) => ({ title: 'Left the council', detail: `The last day is ${longDate(lastDay)}.` }),
  DeputyNamed: ({ holderId, personId, startsOn, endsOn }, name) => ({
    title: 'Deputy named',
    detail: `${name(personId)} stands in for ${name(holderId)} from ${shortDate(startsOn)} to ${shortDate(endsOn)}.`,
  }),
  AbsenceEnded: ({ holderId, lastDay }, name) => ({ title: 'Absence ended', detail: `${name(holderId)}; the deputy’s last day is ${longDate(lastDay)}.` }),
  WorkPassedOn: ({ taskIds, toPersonIds, because: why, from }, name) => ({
    title: 'Work passed on',
    detail: `${counted(taskIds.length, 'open task')} from ${longDate(from)} to ${toPersonIds.map(name).join(', ') || 'nobody'}, because ${because[why]}.`,
  }),
  CommitteeAdded: added('Committee'),
  CommitteeChairNamed: ({ postId }, name) => ({ title: 'Chair named', detail: `${name(postId)}.` }),
  MemberTrained: ({ title, heldOn }) => ({ title: 'Came to a training of members', detail: `${title}, on ${longDate(heldOn)}.` }),
  CommitteeMemberSeated: ({ personId, startsOn }, name) => ({ title: 'Member seated', detail: `${name(personId)} from ${longDate(startsOn)}.` }),
  CommitteeMemberStoodDown: ({ personId, lastDay }, name) => ({ title: 'Member stood down', detail: `${name(personId)}; the last day is ${longDate(lastDay)}.` }),
  MeetingProposed: ({ committee, heldOn, beginsAt }) => ({ title: `Meeting proposed: ${committee}`, detail: `On ${longDate(heldOn)}${beginsAt === '' ? '' : ` at ${beginsAt}`}.` }),
  MeetingDeclined: ({ committee, heldOn }) => ({ title: `Proposed meeting not held: ${committee}`, detail: `It was proposed for ${longDate(heldOn)}.` }),
  MeetingArranged: ({ heldOn }) => ({ title: 'Meeting arranged', detail: `On ${longDate(heldOn)}.` }),
  MeetingMoved: ({ from, to }) => ({ title: 'Meeting moved', changes: [{ what: 'Held', before: shortDate(from), after: shortDate(to) }] }),
  MeetingCancelled: ({ heldOn }) => ({ title: 'Meeting cancelled', detail: `It was to be on ${longDate(heldOn)}.` }),
  WorkingRulesChanged: ({ from, to }) => ({
    title: 'How the council works',
    changes: [
      { what: 'Working days after which a late task is spoken of', before: from.lateDays.join(', '), after: to.lateDays.join(', ') },
      { what: 'Figures that nobody has verified', before: unverified[from.unverifiedFigures], after: unverified[to.unverifiedFigures] },
      // Chosen since months are asked for by themselves; before, there was no such choice.
      ...(to.monthlyFiguresWithin === undefined
        ? []
        : [{ what: 'Working days for the figures of a month', before: String(from.monthlyFiguresWithin), after: String(to.monthlyFiguresWithin) }]),
      ...(from.timetableApprovedAbove === to.timetableApprovedAbove
        ? []
        : [{ what: 'Changes of the timetable are approved that move more open tasks than', before: String(from.timetableApprovedAbove ?? 'no approval'), after: String(to.timetableApprovedAbove ?? 'no approval') }]),
      // Chosen since the policy team proposes meetings.
      ...(to.meetingsArrangedBy === undefined || from.meetingsArrangedBy === to.meetingsArrangedBy
        ? []
        : [{ what: 'Meetings that the policy team needs', before: meetingsArranged[from.meetingsArrangedBy ?? 'democratic-services'], after: meetingsArranged[to.meetingsArrangedBy] }]),
    ],
  }),
  OrganisationImported: ({ posts, people }) => ({ title: 'Organisation imported', detail: `${counted(posts, 'post')}, ${people.toLocaleString('en-GB')} people.` }),
} satisfies EventLabels<OrganisationEvent>;
