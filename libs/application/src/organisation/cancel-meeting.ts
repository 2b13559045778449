import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findMeeting, removeMeeting } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/** Cancels a meeting that has not been held; its history stays. Refuses: NotPermitted, NotFound, MeetingAlreadyHeld. */
export function cancelMeeting(database: Database, actor: Actor, command: { meetingId: string } & Submitted): Promise<Outcome<null>> {
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
