import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { OrganisationEvent } from '@golden-thread/domain/organisation';
import { type Database, newId } from '@golden-thread/persistence';
import { type CommitteeKept, isCommitteeCodeTaken, saveCommittee } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/** Adds a committee. Answers its id. Refuses: NotPermitted, NameMissing, AlreadyAddedUnderCode. */
export function addCommittee(
  database: Database,
  actor: Actor,
  command: { code: string; name: string; kind: CommitteeKept['kind']; chairPostId?: string | null } & Submitted,
): Promise<Outcome<{ id: string }>> {
  const [code, name] = [command.code.trim(), command.name.trim()];
  return changeOrganisation(database, actor, command, async (work) => {
    if (code === '' || name === '') return refuse('NameMissing');
    if (await isCommitteeCodeTaken(work, code)) return refuse('AlreadyAddedUnderCode', { code });
    const id = newId();
    await saveCommittee(work, { id, code, name, kind: command.kind, chairPostId: command.chairPostId ?? null });
    const event: OrganisationEvent = { name: 'CommitteeAdded', stream: { type: 'committee', id }, payload: { code, name, kind: command.kind } };
    work.record(event);
    return accept({ id });
  });
}
