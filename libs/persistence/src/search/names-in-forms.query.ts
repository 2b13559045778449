import type { SuggestedKind } from '@golden-thread/domain/search/searched-kinds';
import type { Id } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** By what things are named in a form: posts and services by code, measures by reference, people by name, by e-mail where others are called alike. */
const sql = `
  select wanted.id, coalesce(
    case $1 when 'post' then (select post.code from post where post.id = wanted.id)
      when 'service' then (select service.code from service where service.id = wanted.id)
      when 'measure' then (select measure.ref from measure where measure.id = wanted.id)
      else (select case when exists (select from person other where other.name = person.name and other.id <> person.id and other.left_on is null)
              then coalesce(person.email, person.name) else person.name end
            from person where person.id = wanted.id) end, '') as name
  from unnest($2::uuid[]) as wanted(id)`;

/** The name that a form understands of each of these things. */
export async function findNamesInForms(reading: Reading, kind: SuggestedKind, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const rows = await reading.query<{ id: Id; name: string }>({ name: 'names-in-forms', text: sql }, [kind, ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
