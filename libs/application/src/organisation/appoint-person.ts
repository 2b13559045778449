import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { decideAppointment, type HoldingBasis } from '@golden-thread/domain/organisation';
import { type Database, newId } from '@golden-thread/persistence';
import { findPerson, findPost, listHoldingsByPost, saveHolding } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import { passWorkOn } from './pass-work-on';
import type { Submitted } from './submitted';

/**
 * Puts a person in a post. Work that waits there comes to them on their first day, and they are told.
 * Answers the holding's id. Refuses: NotPermitted, NotFound, and as `decideAppointment` does.
 */
export function appointPerson(
  database: Database,
  actor: Actor,
  command: { postId: string; personId: string; basis: HoldingBasis; share: string; startsOn: CalendarDate; endsOn: CalendarDate | null } & Submitted,
): Promise<Outcome<{ id: string }>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const { postId, ...terms } = command;
    const post = await findPost(work, postId);
    const person = await findPerson(work, terms.personId);
    if (post === undefined || person === undefined) return refuse('NotFound');
    const holdings = await listHoldingsByPost(work, postId);
    const decided = decideAppointment({ post, holdings, personLeftOn: person.leftOn }, { holdingId: newId(), ...terms });
    if (!decided.ok) return decided;
    await saveHolding(work, decided.value.holding);
    work.record(decided.value.event);
    await passWorkOn(work, { postIds: [postId], personIds: [person.id], from: terms.startsOn }, 'appointed');
    return accept({ id: decided.value.holding.id });
  });
}
