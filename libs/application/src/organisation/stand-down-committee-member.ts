import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findSeat, saveSeat } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/** Ends a person's seat on a committee after a last day. Refuses: NotPermitted, NotOnCommittee, EndsBeforeItStarts. */
export function standDownCommitteeMember(
  database: Database,
  actor: Actor,
  command: { committeeId: string; personId: string; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  const { committeeId, personId, lastDay } = command;
  return changeOrganisation(database, actor, command, async (work) => {
    const seat = await findSeat(work, committeeId, personId, work.today);
    if (seat === undefined) return refuse('NotOnCommittee');
    if (lastDay < seat.startsOn) return refuse('EndsBeforeItStarts', { startsOn: seat.startsOn, endsOn: lastDay });
    await saveSeat(work, { ...seat, endsOn: lastDay });
    const event: OrganisationEvent = { name: 'CommitteeMemberStoodDown', stream: { type: 'committee', id: committeeId }, payload: { personId, lastDay } };
    work.record(event);
    return accept(null);
  });
}
