import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { decideClosing, type OrganisationPartKind } from '@golden-thread/domain/organisation';
import type { Database } from '@golden-thread/persistence';
import { findOrganisationPart, listOpenPartsWithin, saveOrganisationPart } from '@golden-thread/persistence/organisation';
import { changeOrganisation } from './change-organisation';
import type { Submitted } from './submitted';

/** Closes a directorate, service or unit after a last day. Refuses: NotPermitted, NotFound, AlreadyClosed, StillHasOpenParts. */
export function closeOrganisationPart(
  database: Database,
  actor: Actor,
  command: { kind: OrganisationPartKind; id: string; lastDay: CalendarDate } & Submitted,
): Promise<Outcome<null>> {
  return changeOrganisation(database, actor, command, async (work) => {
    const part = await findOrganisationPart(work, command.kind, command.id);
    if (part === undefined) return refuse('NotFound');
    const openParts = await listOpenPartsWithin(work, part, command.lastDay);
    const decided = decideClosing({ ...part, openParts }, command);
    if (!decided.ok) return decided;
    await saveOrganisationPart(work, { ...part, closedOn: command.lastDay });
    work.record(decided.value.event);
    return accept(null);
  });
}
