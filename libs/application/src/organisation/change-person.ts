import type { Actor } from '@golden-thread/domain/authority/actor';
import { addDays, type CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideLeaver } from '@golden-thread/domain/organisation/decide-end-of-holding';
import type { OrganisationEvent } from '@golden-thread/domain/organisation/events';
import type { Holding } from '@golden-thread/domain/organisation/organisation';
import type { PersonId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText, textOrNull } from '@golden-thread/domain/shared/text';
import { listHoldingsByPerson, listHoldingsByPost, removeHolding, saveHolding } from '@golden-thread/persistence/organisation/holdings';
import { findPerson, isSubjectTaken, savePerson } from '@golden-thread/persistence/organisation/people';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Submitted } from '../shared/command';
import { changeOrganisation, reassignWork } from './change-organisation';

/**
 * Adds a person; they can do nothing until they are appointed to a post. `subject` is what the identity provider calls them.
 * Answers their id. Refuses: NotPermitted, NameMissing, AlreadyAddedUnderCode (the subject).
 */
export function addPerson(
  database: Database,
  actor: Actor,
  command: { name: string; email?: string | null; subject?: string | null } & Submitted,
): Promise<Outcome<{ id: PersonId }>> {
  const name = normalText(command.name);
  return changeOrganisation(database, actor, command, async (work) => {
    if (name === '') return refuse('NameMissing');
    const subject = textOrNull(command.subject);
    if (subject !== null && (await isSubjectTaken(work, subject))) return refuse('AlreadyAddedUnderCode', { code: subject });
    const id = newId<PersonId>();
    await savePerson(work, { id, name, email: textOrNull(command.email), subject, introduction: null, leftOn: null });
    const event: OrganisationEvent = { name: 'PersonAdded', stream: { type: 'person', id }, payload: {}, wording: { name } };
    work.record(event);
    return accept({ id });
  });
}

/**
 * Records that a person leaves after a last day, or another one than was recorded. From the next day their open work is with the posts' next holders or, where there
 * are none, goes to whoever manages the post; those it comes to are told. Refuses: NotPermitted, NotFound, PersonHasLeft, ShareTooLarge.
 */
export function recordLeaver(
  database: Database,
  actor: Actor,
  command: { personId: PersonId; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const person = await findPerson(work, command.personId);
    if (person === undefined) return refuse('NotFound');
    const holdings = await listHoldingsByPerson(work, person.id);
    const othersHoldings: Holding[] = [];
    for (const postId of new Set(holdings.map((holding) => holding.postId))) {
      othersHoldings.push(...(await listHoldingsByPost(work, postId)).filter(({ personId }) => personId !== person.id));
    }
    const decided = decideLeaver({ personId: person.id, leftOn: person.leftOn, holdings, othersHoldings }, command, work.today);
    if (!decided.ok) return decided;
    for (const holding of decided.value.ended) await saveHolding(work, holding);
    for (const { id } of decided.value.cancelled) await removeHolding(work, id);
    await savePerson(work, { ...person, leftOn: command.lastDay });
    for (const event of decided.value.events) work.record(event);
    const postIds = [...decided.value.ended, ...decided.value.cancelled].map(({ postId }) => postId);
    const lastAnswered = person.leftOn !== null && person.leftOn < command.lastDay ? person.leftOn : command.lastDay;
    await reassignWork(work, { postIds, personIds: [person.id], from: addDays(lastAnswered, 1) }, 'left');
    return accept(null);
  });
}
