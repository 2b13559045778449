import type { SavedView } from '@golden-thread/domain/list/saved-view';
import type { PersonId, SavedViewId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A person's views, by name. */
export const listSavedViewsOf = (reading: Reading, personId: PersonId): Promise<SavedView[]> =>
  reading.query<SavedView>('select id, name, address, saved_at as "savedAt" from saved_view where council_id = $1 and person_id = $2 order by lower(name), id', [reading.council.id, personId]);

export function saveSavedView(work: UnitOfWork, personId: PersonId, { id, name, address, savedAt }: SavedView): void {
  work.send(
    `insert into saved_view (id, council_id, person_id, name, address, saved_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set address = excluded.address, saved_at = excluded.saved_at`,
    [id, work.council.id, personId, name, address, savedAt],
  );
}

export function deleteSavedView(work: UnitOfWork, personId: PersonId, id: SavedViewId): void {
  work.send('delete from saved_view where council_id = $1 and person_id = $2 and id = $3', [work.council.id, personId, id]);
}
