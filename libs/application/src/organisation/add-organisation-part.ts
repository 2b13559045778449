import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { type OrganisationEvent, type OrganisationPartKind, organisationParts } from '@golden-thread/domain/organisation';
import { type Database, newId } from '@golden-thread/persistence';
import { findOrganisationPart, findOrganisationPartByCode, saveOrganisationPart } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/**
 * Adds a directorate, a service within a directorate or a unit within a service. Answers its id.
 * Refuses: NotPermitted, NameMissing, AlreadyAddedUnderCode, NotWithinOpenPart.
 */
export function addOrganisationPart(
  database: Database,
  actor: Actor,
  command: { kind: OrganisationPartKind; code: string; name: string; parentId?: string | null; headPostId?: string | null } & Submitted,
): Promise<Outcome<{ id: string }>> {
  const { kind, parentId = null, headPostId = null } = command;
  const [code, name] = [command.code.trim(), command.name.trim()];
  const { within, added } = organisationParts[kind];
  return changeOrganisation(database, actor, command, async (work) => {
    if (code === '' || name === '') return refuse('NameMissing');
    if (await findOrganisationPartByCode(work, kind, code)) return refuse('AlreadyAddedUnderCode', { code });
    const parent = within === null || parentId === null ? undefined : await findOrganisationPart(work, within, parentId);
    if (within !== null && (parent === undefined || parent.closedOn !== null)) return refuse('NotWithinOpenPart', { within });
    const id = newId();
    await saveOrganisationPart(work, { kind, id, code, name, parentId: parent?.id ?? null, headPostId, closedOn: null });
    work.record({ name: added, stream: { type: kind, id }, payload: { code, name, parentId: parent?.id ?? null, headPostId } } as OrganisationEvent);
    return accept({ id });
  });
}
