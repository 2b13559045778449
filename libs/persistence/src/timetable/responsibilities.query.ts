import type { PersonId } from '@golden-thread/domain/shared/id';
import type { Responsibilities } from '@golden-thread/domain/timetable/stages-of-people';
import type { Reading } from '../unit-of-work/unit-of-work';

/** What each of some people answers for today, through whatever posts; one statement, however many people. */
export async function listResponsibilities(reading: Reading, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Responsibilities>> {
  const rows = await reading.query<Responsibilities & { readonly personId: PersonId }>(
    `with held as (
       select r.person_id, p.id, p.code, p.roles from responsibility r join post p on p.id = r.post_id
       where r.council_id = $1 and r.person_id = any ($2::uuid[]) and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3) and (p.closed_on is null or p.closed_on > $3))
     select one.id as "personId",
       array(select distinct given.role from held h cross join unnest(h.roles) as given(role) where h.person_id = one.id) as roles,
       array(select distinct h.code from held h where h.person_id = one.id) as posts,
       array(select s.code from held h join service s on s.council_id = $1 join directorate d on d.id = s.directorate_id
             where h.person_id = one.id and coalesce(s.head_post_id, d.head_post_id) = h.id and (s.closed_on is null or s.closed_on > $3)) as services,
       array(select d.code from held h join directorate d on d.council_id = $1 and d.head_post_id = h.id where h.person_id = one.id and (d.closed_on is null or d.closed_on > $3)) as directorates,
       array(select called.name from held h join committee c on c.council_id = $1 and c.chair_post_id = h.id cross join unnest(array[c.code, c.kind]) as called(name) where h.person_id = one.id) as committees,
       array(select m.ref from held h join measure m on m.council_id = $1 and m.owner_post_id = h.id where h.person_id = one.id and (m.retired_on is null or m.retired_on > $3)) as measures
     from unnest($2::uuid[]) as one(id)`,
    [reading.council.id, people, reading.today],
  );
  return new Map(rows.map(({ personId, ...own }) => [personId, own]));
}
