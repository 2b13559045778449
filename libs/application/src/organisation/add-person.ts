import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import { type Database, newId } from '@golden-thread/persistence';
import { isSubjectTaken, savePerson } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/**
 * Adds a person; they can do nothing until they are appointed to a post. `subject` is what the identity provider calls them.
 * Answers their id. Refuses: NotPermitted, NameMissing, AlreadyAddedUnderCode (the subject).
 */
export function addPerson(
  database: Database,
  actor: Actor,
  command: { name: string; email?: string | null; subject?: string | null } & Submitted,
): Promise<Outcome<{ id: string }>> {
  const name = command.name.trim();
  return changeOrganisation(database, actor, command, async (work) => {
    if (name === '') return refuse('NameMissing');
    const subject = command.subject?.trim() || null;
    if (subject !== null && (await isSubjectTaken(work, subject))) return refuse('AlreadyAddedUnderCode', { code: subject });
    const id = newId();
    await savePerson(work, { id, name, email: command.email?.trim() || null, subject, introduction: null, leftOn: null });
    const event: OrganisationEvent = { name: 'PersonAdded', stream: { type: 'person', id }, payload: {}, wording: { name } };
    work.record(event);
    return accept({ id });
  });
}
