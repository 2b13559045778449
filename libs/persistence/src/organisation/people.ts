import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A person as they are kept. */
export interface PersonRecord {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly subject: string | null;
  readonly introduction: string | null;
  readonly leftOn: CalendarDate | null;
}

export async function findPerson(reading: Reading, id: PersonId): Promise<PersonRecord | undefined> {
  const [found] = await reading.query<PersonRecord>(
    `select id, name, email, subject, introduction, left_on as "leftOn" from person where council_id = $1 and id = $2`,
    [reading.council.id, id],
  );
  return found;
}

/** Whether another person signs in under this name. */
export async function isSubjectTaken(reading: Reading, subject: string): Promise<boolean> {
  const found = await reading.query('select 1 from person where council_id = $1 and subject = $2', [reading.council.id, subject]);
  return found.length > 0;
}

/** With another subject, whose issuer it is of is noted anew at the next sign-in. */
export async function savePerson(work: UnitOfWork, person: PersonRecord): Promise<void> {
  await work.query(
    `insert into person (id, council_id, name, email, subject, introduction, left_on) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set name = excluded.name, email = excluded.email, subject = excluded.subject,
       introduction = excluded.introduction, left_on = excluded.left_on, issuer = case when person.subject = excluded.subject then person.issuer end`,
    [person.id, work.council.id, person.name, person.email, person.subject, person.introduction, person.leftOn],
  );
}

/** The names of persons by id, for "submitted by" and "decided by". */
export async function listNamesOfPeople(reading: Reading, ids: readonly PersonId[]): Promise<readonly string[]> {
  const rows = await reading.query<{ name: string }>('select name from person where id = any ($1::uuid[]) order by name', [ids]);
  return rows.map(({ name }) => name);
}

/** A person in a list, with the posts held today. */
export interface PersonSummary {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly leftOn: CalendarDate | null;
  readonly posts: readonly { readonly id: PostId; readonly title: string }[];
}

/** People whose name or e-mail has all the words, whatever their accents, hyphens and order, by name, a page at a time; and how many there are in all. */
export async function listPeople(
  reading: Reading,
  { search, limit, offset }: { readonly search: string; readonly limit: number; readonly offset: number },
): Promise<{ readonly lines: readonly PersonSummary[]; readonly total: number }> {
  const found = 'council_id = $1 and ($2 = \'\' or searched @@ search_query($2, false))';
  const lines = await reading.query<PersonSummary>(
    `select person.id, person.name, person.email, person.left_on as "leftOn",
            coalesce((select json_agg(json_build_object('id', post.id, 'title', post.title) order by post.title)
                      from holding h join post on post.id = h.post_id
                      where h.person_id = person.id and h.starts_on <= $5 and (h.ends_on is null or h.ends_on >= $5)), '[]') as posts
     from person where ${found} order by name, id limit $3 offset $4`,
    [reading.council.id, search, limit, offset, reading.today],
  );
  const [count] = await reading.query<{ total: number }>(`select count(*)::int as total from person where ${found}`, [reading.council.id, search]);
  return { lines, total: count!.total };
}

/** The people who may be meant by a name or an e-mail as typed: an e-mail means one, a name may mean several. At most ten. */
export const listPeopleMatching = (reading: Reading, typed: string): Promise<{ id: PersonId; name: string; email: string | null }[]> =>
  reading.query(
    'select id, name, email from person where (lower(email) = lower($1) or lower(name) = lower($1)) and left_on is null order by name limit 10',
    [typed.trim()],
  );
