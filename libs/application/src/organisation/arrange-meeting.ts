import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import { type Database, newId } from '@golden-thread/persistence';
import { findCommittee, findMeetingOn, saveMeeting } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/** Sets a day for a committee's meeting. Answers its id. Refuses: NotPermitted, NotFound, MeetingAlreadyOnThatDay. */
export function arrangeMeeting(
  database: Database,
  actor: Actor,
  command: { committeeId: string; heldOn: CalendarDate } & Submitted,
): Promise<Outcome<{ id: string }>> {
  const { committeeId, heldOn } = command;
  return changeOrganisation(database, actor, command, async (work) => {
    if ((await findCommittee(work, committeeId)) === undefined) return refuse('NotFound');
    if (await findMeetingOn(work, committeeId, heldOn)) return refuse('MeetingAlreadyOnThatDay', { heldOn });
    const id = newId();
    await saveMeeting(work, { id, committeeId, heldOn, version: 1 });
    const event: OrganisationEvent = { name: 'MeetingArranged', stream: { type: 'meeting', id }, payload: { committeeId, heldOn } };
    work.record(event);
    return accept({ id });
  });
}
