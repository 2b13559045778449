import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideSavedView } from '@golden-thread/domain/list/decide-saved-view';
import type { SavedView } from '@golden-thread/domain/list/saved-view';
import type { SavedViewId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { deleteSavedView, listSavedViewsOf, saveSavedView } from '@golden-thread/persistence/list/saved-views';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Submitted } from '../shared/command';

/**
 * The actor's own views; none for what is no person, nor for who sees the pages as another: the words of a search are its author's alone. What they
 * lead to is asked anew each time, as whoever opens it.
 */
export const listSavedViews = (database: Asked, { councilId, personId, viewedBy }: Actor): Promise<readonly SavedView[]> =>
  personId === null || viewedBy !== undefined ? Promise.resolve([]) : database.read(councilId, (reading) => listSavedViewsOf(reading, personId));

/** Keeps a list as it stands in an address, under a name: no event, because nobody else is concerned. Refuses: `NotPermitted`, and as `decideSavedView` does. */
export async function saveView(database: Database, actor: Actor, command: Submitted & Pick<SavedView, 'name' | 'address'>): Promise<Outcome<{ id: SavedViewId }>> {
  const { personId } = actor;
  if (personId === null) return refuse('NotPermitted', { permission: null });
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const decided = decideSavedView(command, await listSavedViewsOf(work, personId));
    if (!decided.ok) return decided;
    const { name, address, replaces } = decided.value;
    const id = replaces ?? newId<SavedViewId>();
    saveSavedView(work, personId, { id, name, address, savedAt: work.now });
    return accept({ id });
  });
}

/** Refuses: `NotPermitted`, `SavedViewNotFound` also for another's. */
export async function removeView(database: Database, actor: Actor, command: Submitted & { readonly id: SavedViewId }): Promise<Outcome<{ id: SavedViewId }>> {
  const { personId } = actor;
  if (personId === null) return refuse('NotPermitted', { permission: null });
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const found = (await listSavedViewsOf(work, personId)).some(({ id }) => id === command.id);
    if (!found) return refuse('SavedViewNotFound');
    deleteSavedView(work, personId, command.id);
    return accept({ id: command.id });
  });
}
