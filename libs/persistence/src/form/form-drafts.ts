import { type FormDraft, formDraftLimits } from '@golden-thread/domain/form/form-draft';
import type { PersonId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** The draft of a person on a page; undefined where there is none. */
export async function findFormDraft(reading: Reading, personId: PersonId, page: string): Promise<FormDraft | undefined> {
  const [found] = await reading.query<FormDraft>(
    'select page, action, fields, saved_at as "savedAt" from form_draft where council_id = $1 and person_id = $2 and page = $3',
    [reading.council.id, personId, page],
  );
  return found;
}

/** Keeps a draft in place of the one before, and the newest of a person's drafts only. */
export function saveFormDraft(work: UnitOfWork, personId: PersonId, { page, action, fields, savedAt }: FormDraft): void {
  work.send(
    `insert into form_draft (council_id, person_id, page, action, fields, saved_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (council_id, person_id, page) do update set action = excluded.action, fields = excluded.fields, saved_at = excluded.saved_at`,
    [work.council.id, personId, page, action, JSON.stringify(fields), savedAt],
  );
  work.send(
    `delete from form_draft where council_id = $1 and person_id = $2 and page in (
       select d.page from form_draft d where d.council_id = $1 and d.person_id = $2 order by d.saved_at desc, d.page offset $3)`,
    [work.council.id, personId, formDraftLimits.ofOnePerson],
  );
}

export function deleteFormDraft(work: UnitOfWork, personId: PersonId, page: string): void {
  work.send('delete from form_draft where council_id = $1 and person_id = $2 and page = $3', [work.council.id, personId, page]);
}
