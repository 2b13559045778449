import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import { type EventDescriptors, nothing, signalWorkflow } from './event-descriptor';
import { asked, named } from './notice';

/** What changes who there is in services: their years look who has yet to be asked for plans or objectives. */
const signalYears = (): readonly OutboxMessage[] => [{ errand: 'signal-service-years' }];

/**
 * What follows when the organisation changes: the years of the services concerned are signalled, and whoever gains a post, a deputy or
 * other people's work is told.
 */
export const organisationEvents = {
  DirectorateAdded: nothing,
  DirectorateRenamed: nothing,
  DirectorateClosed: nothing,
  ServiceAdded: nothing,
  ServiceRenamed: nothing,
  ServiceClosed: nothing,
  UnitAdded: { signals: ({ parentId }) => [{ errand: 'signal-service-years', ...(parentId !== null && { serviceId: parentId }) }] },
  UnitRenamed: nothing,
  UnitClosed: { signals: signalYears },
  HeadNamed: { signals: signalYears },
  PostAdded: nothing,
  PostRenamed: nothing,
  PostRolesChanged: nothing,
  PostClosed: nothing,
  LineManagerChanged: nothing,
  PersonAdded: nothing,
  PersonAppointed: {
    signals: (_facts, postId) => [{ errand: 'signal-service-years', postId }],
    notifies: ({ personId }) =>
      named({ people: [personId] }, (post) => `You are appointed: ${post}`, 'What waits for the post waits for you from the first day.'),
  },
  HoldingEnded: nothing,
  PersonLeft: nothing,
  DeputyNamed: {
    notifies: ({ personId, holderId, startsOn, endsOn }) =>
      named({ people: [personId, holderId] }, (post) => `A deputy is named from ${shortDate(startsOn)} to ${shortDate(endsOn)}: ${post}`),
  },
  AbsenceEnded: {
    notifies: ({ personId, holderId }) => named({ people: [personId, holderId] }, () => 'An absence is over, and with it the deputy'),
  },
  WorkPassedOn: {
    notifies: ({ toPersonIds, taskIds }) =>
      named(
        { people: toPersonIds },
        (post) => `${taskIds.length === 1 ? '1 open task passes' : `${taskIds.length} open tasks pass`} to you: ${post}`,
        'You answer for the post now. What waits for it stands among your tasks.',
      ),
  },
  CommitteeAdded: nothing,
  CommitteeChairNamed: nothing,
  CommitteeMemberSeated: nothing,
  MemberTrained: nothing,
  CommitteeMemberStoodDown: nothing,
  ReorganisationPlanned: {
    signals: ({ years }) => years.map((id) => signalWorkflow('annual-cycle', id)),
    notifies: ({ fromServiceIds, intoServiceId, effectiveOn, formed }) =>
      named({ headsOfServices: [...fromServiceIds, intoServiceId] }, (service) => `Services are reorganised on ${shortDate(effectiveOn)}: ${formed ?? service}`, 'Open work, measures and people come over by themselves on that day.'),
  },
  ReorganisationWithdrawn: {
    notifies: ({ fromServiceIds, intoServiceId, effectiveOn }) => named({ headsOfServices: [...fromServiceIds, intoServiceId] }, (service) => `Services are not reorganised on ${shortDate(effectiveOn)} after all: ${service}`),
  },
  ServicesReorganised: {
    signals: signalYears,
    notifies: ({ fromServiceIds, intoServiceId }) => named({ headsOfServices: [...fromServiceIds, intoServiceId], roles: ['policy-officer'] }, (service) => `Services are reorganised from today: ${service}`),
  },
  ReorganisationLapsed: { notifies: () => named({ roles: ['administrator'] }, (service) => `Services could not be reorganised as planned: ${service}`, 'Something has changed since it was planned. Plan it anew.') },
  MeetingProposed: { signals: ({ yearId }) => (yearId === undefined ? [] : [signalWorkflow('annual-cycle', yearId)]), notifies: asked },
  MeetingDeclined: {
    notifies: ({ proposedById, committee, heldOn }) => (proposedById === null ? null : named({ people: [proposedById] }, () => `The meeting that you proposed is not held: ${committee} on ${shortDate(heldOn)}`)),
  },
  MeetingArranged: {
    notifies: ({ proposedById, heldOn, committee: of }) =>
      proposedById === undefined ? null : named({ people: [proposedById] }, (committee) => `The meeting that you proposed ${of === undefined ? 'is arranged' : 'stands already'}: ${of ?? committee} on ${shortDate(heldOn)}`, 'Where dates of the year hang on it, what would move is proposed to you.'),
  },
  MeetingMoved: nothing,
  MeetingCancelled: nothing,
  WorkingRulesChanged: nothing,
  OrganisationImported: { signals: signalYears },
} satisfies EventDescriptors<OrganisationEvent>;
