import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { type OrganisationEvent, type OrganisationPartKind, organisationParts } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findOrganisationPart, saveOrganisationPart } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/** Renames a directorate, service or unit. Refuses: NotPermitted, NotFound, NameMissing. */
export function renameOrganisationPart(
  database: Database,
  actor: Actor,
  command: { kind: OrganisationPartKind; id: string; name: string } & Submitted,
): Promise<Outcome<null>> {
  const name = command.name.trim();
  return changeOrganisation(database, actor, command, async (work) => {
    const part = await findOrganisationPart(work, command.kind, command.id);
    if (part === undefined) return refuse('NotFound');
    if (name === '') return refuse('NameMissing');
    if (name === part.name) return accept(null);
    await saveOrganisationPart(work, { ...part, name });
    const stream = { type: part.kind, id: part.id };
    work.record({ name: organisationParts[part.kind].renamed, stream, payload: { from: part.name, to: name } } as OrganisationEvent);
    return accept(null);
  });
}
