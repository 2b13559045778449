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

/** What an identity provider calls somebody; where the provider is not said, any that may be meant. */
export interface NameAtProvider {
  readonly subject: string;
  readonly issuer?: string | undefined;
}

/** Whether another person signs in under this name: at this provider, or at one that is not noted yet. At another provider it is another's name. */
export async function isSubjectTaken(reading: Reading, { subject, issuer }: NameAtProvider): Promise<boolean> {
  const found = await reading.query('select 1 from person where council_id = $1 and subject = $2 and ($3::text is null or issuer is null or issuer = $3)', [
    reading.council.id, subject, issuer ?? null,
  ]);
  return found.length > 0;
}

/** Has a name mean a person at one provider alone, before they first sign in there. */
export function noteIssuer(work: UnitOfWork, personId: PersonId, issuer: string): void {
  work.send('update person set issuer = $2 where id = $1', [personId, issuer]);
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

/** Whether somebody is here for good, has a last day to come, or is gone. */
export type PersonState = 'here' | 'leaving' | 'left';

/** Which people are asked for: by words of their name or e-mail, whatever accents, hyphens and order; a page at a time. */
export interface PeopleAsked {
  readonly search: string;
  readonly state: PersonState | null;
  readonly order: keyof typeof peopleOrders;
  readonly limit: number;
  readonly offset: number;
}

const peopleOrders = {
  name: 'name, id', '-name': 'name desc, id', leaving: 'left_on nulls last, name, id', '-leaving': 'left_on desc nulls last, name, id',
} as const;

const peopleFound = `council_id = $1 and ($2 = '' or searched @@ search_query($2, false))
  and ($3::text is null or $3 = case when left_on is null then 'here' when left_on >= $4 then 'leaving' else 'left' end)`;

/** The people asked for; and how many there are in all. */
export async function listPeople(reading: Reading, { search, state, order, limit, offset }: PeopleAsked): Promise<{ readonly lines: readonly PersonSummary[]; readonly total: number }> {
  const asked = [reading.council.id, search, state, reading.today] as const;
  const lines = await reading.query<PersonSummary>(
    `select person.id, person.name, person.email, person.left_on as "leftOn",
            coalesce((select json_agg(json_build_object('id', post.id, 'title', post.title) order by post.title)
                      from holding h join post on post.id = h.post_id
                      where h.person_id = person.id and h.starts_on <= $4 and (h.ends_on is null or h.ends_on >= $4)), '[]') as posts
     from person where ${peopleFound} order by ${peopleOrders[order]} limit $5 offset $6`,
    [...asked, limit, offset],
  );
  const [count] = await reading.query<{ total: number }>(`select count(*)::int as total from person where ${peopleFound}`, asked);
  return { lines, total: count!.total };
}

/** The people who may be meant by a name or an e-mail as typed: an e-mail means one, a name may mean several. At most ten. */
export const listPeopleMatching = (reading: Reading, typed: string): Promise<{ id: PersonId; name: string; email: string | null }[]> =>
  reading.query(
    'select id, name, email from person where (email_lowered = lower($1) or name_lowered = lower($1)) and left_on is null order by name limit 10',
    [typed.trim()],
  );
