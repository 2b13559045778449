import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FormDraft } from '@golden-thread/domain/form/form-draft';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { deleteFormDraft, findFormDraft, saveFormDraft } from '@golden-thread/persistence/form/form-drafts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';

/** What somebody has typed on a page and not sent; their own alone. Undefined where there is none. */
export async function getFormDraft(database: Database, { councilId, personId }: Actor, page: string): Promise<FormDraft | undefined> {
  return personId === null ? undefined : database.read(councilId, (reading) => findFormDraft(reading, personId, page));
}

/** Keeps what somebody has typed on a page. No event: it is nobody's decision, and nobody else's to read. */
export const keepFormDraft = (database: Database, actor: Actor, draft: Omit<FormDraft, 'savedAt'>): Promise<Outcome<null>> =>
  database.transact({ actor }, async (work) => {
    if (actor.personId !== null) saveFormDraft(work, actor.personId, { ...draft, savedAt: work.now });
    return accept(null);
  });

/** Takes a draft away: it was sent, or is not wanted. */
export const discardFormDraft = (database: Database, actor: Actor, page: string): Promise<Outcome<null>> =>
  database.transact({ actor }, async (work) => {
    if (actor.personId !== null) deleteFormDraft(work, actor.personId, page);
    return accept(null);
  });
