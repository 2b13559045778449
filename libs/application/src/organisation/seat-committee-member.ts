import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import { type Database, newId } from '@golden-thread/persistence';
import { findCommittee, findPerson, findSeat, saveSeat } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/** Gives a person a seat on a committee from a day on. Refuses: NotPermitted, NotFound, PersonHasLeft, AlreadyOnCommittee. */
export function seatCommitteeMember(
  database: Database,
  actor: Actor,
  command: { committeeId: string; personId: string; startsOn: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  const { committeeId, personId, startsOn } = command;
  return changeOrganisation(database, actor, command, async (work) => {
    const person = await findPerson(work, personId);
    if (person === undefined || (await findCommittee(work, committeeId)) === undefined) return refuse('NotFound');
    if (person.leftOn !== null && person.leftOn < startsOn) return refuse('PersonHasLeft', { lastDay: person.leftOn });
    if (await findSeat(work, committeeId, personId, startsOn)) return refuse('AlreadyOnCommittee');
    await saveSeat(work, { id: newId(), committeeId, personId, startsOn, endsOn: null });
    const event: OrganisationEvent = { name: 'CommitteeMemberSeated', stream: { type: 'committee', id: committeeId }, payload: { personId, startsOn } };
    work.record(event);
    return accept(null);
  });
}
