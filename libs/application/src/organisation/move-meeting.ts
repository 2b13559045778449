import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findMeeting, findMeetingOn, saveMeeting } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/**
 * Moves a meeting that has not been held to another day. What the timetable hangs on it is moved there, by a change with a preview.
 * Refuses: NotPermitted, NotFound, MeetingAlreadyHeld, MeetingAlreadyOnThatDay.
 */
export function moveMeeting(
  database: Database,
  actor: Actor,
  command: { meetingId: string; heldOn: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const meeting = await findMeeting(work, command.meetingId);
    if (meeting === undefined) return refuse('NotFound');
    if (meeting.heldOn < work.today) return refuse('MeetingAlreadyHeld', { heldOn: meeting.heldOn });
    if (meeting.heldOn === command.heldOn) return accept(null);
    if (await findMeetingOn(work, meeting.committeeId, command.heldOn)) return refuse('MeetingAlreadyOnThatDay', { heldOn: command.heldOn });
    await saveMeeting(work, { ...meeting, heldOn: command.heldOn, version: meeting.version + 1 });
    const event: OrganisationEvent = {
      name: 'MeetingMoved',
      stream: { type: 'meeting', id: meeting.id },
      payload: { committeeId: meeting.committeeId, from: meeting.heldOn, to: command.heldOn },
    };
    work.record(event);
    return accept(null);
  });
}
