import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { CommitteeId, MeetingId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findCommittee } from '@golden-thread/persistence/organisation/committees';
import { findMeeting, findMeetingOn, removeMeeting, saveMeeting } from '@golden-thread/persistence/organisation/meetings';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Submitted } from '../shared/command';
import { changeOrganisation } from './change-organisation';

/** Sets a day for a committee's meeting. Answers its id. Refuses: NotPermitted, NotFound, MeetingAlreadyOnThatDay. */
export function arrangeMeeting(
  database: Database,
  actor: Actor,
  command: { committeeId: CommitteeId; heldOn: CalendarDate } & Submitted,
): Promise<Outcome<{ id: MeetingId }>> {
  const { committeeId, heldOn } = command;
  return changeOrganisation(database, actor, command, async (work) => {
    if ((await findCommittee(work, committeeId)) === undefined) return refuse('NotFound');
    if (await findMeetingOn(work, committeeId, heldOn)) return refuse('MeetingAlreadyOnThatDay', { heldOn });
    const id = newId<MeetingId>();
    await saveMeeting(work, { id, committeeId, heldOn, version: 1 });
    const event: OrganisationEvent = { name: 'MeetingArranged', stream: { type: 'meeting', id }, payload: { committeeId, heldOn } };
    work.record(event);
    return accept({ id });
  });
}

/** Cancels a meeting that has not been held; its history stays. Refuses: NotPermitted, NotFound, MeetingAlreadyHeld. */
export function cancelMeeting(database: Database, actor: Actor, command: { meetingId: MeetingId } & Submitted): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const meeting = await findMeeting(work, command.meetingId);
    if (meeting === undefined) return refuse('NotFound');
    if (meeting.heldOn < work.today) return refuse('MeetingAlreadyHeld', { heldOn: meeting.heldOn });
    await removeMeeting(work, meeting.id);
    const { committeeId, heldOn } = meeting;
    const event: OrganisationEvent = { name: 'MeetingCancelled', stream: { type: 'meeting', id: meeting.id }, payload: { committeeId, heldOn } };
    work.record(event);
    return accept(null);
  });
}
