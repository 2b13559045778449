import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar';
import { decideLeaver } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findPerson, listHoldingsByPerson, removeHolding, saveHolding, savePerson } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import { passWorkOn } from './pass-work-on';
import type { Submitted } from './submitted';

/**
 * Records that a person leaves after a last day. From the next day their open work is with the posts' next holders or, where there
 * are none, goes up the line; those it comes to are told. Refuses: NotPermitted, NotFound, PersonHasLeft.
 */
export function recordLeaver(
  database: Database,
  actor: Actor,
  command: { personId: string; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const person = await findPerson(work, command.personId);
    if (person === undefined) return refuse('NotFound');
    const holdings = await listHoldingsByPerson(work, person.id);
    const decided = decideLeaver({ personId: person.id, leftOn: person.leftOn, holdings }, command, work.today);
    if (!decided.ok) return decided;
    for (const holding of decided.value.ended) await saveHolding(work, holding);
    for (const { id } of decided.value.cancelled) await removeHolding(work, id);
    await savePerson(work, { ...person, leftOn: command.lastDay });
    for (const event of decided.value.events) work.record(event);
    const postIds = [...decided.value.ended, ...decided.value.cancelled].map(({ postId }) => postId);
    await passWorkOn(work, { postIds, personIds: [person.id], from: addDays(command.lastDay, 1) }, 'left');
    return accept(null);
  });
}
