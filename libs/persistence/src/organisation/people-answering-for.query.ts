import type { Reading } from '../unit-of-work/reading';

/** Who answers for some posts today, by post. `basis`: as holder, for a vacancy below, or as deputy. */
export async function findPeopleAnsweringFor(
  reading: Reading,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { readonly personId: string; readonly name: string; readonly basis: string }[]>> {
  const rows = await reading.query<{ postId: string; personId: string; name: string; basis: string }>(
    `select r.post_id as "postId", r.person_id as "personId", person.name, r.basis from responsibility r join person on person.id = r.person_id
     where r.council_id = $1 and r.post_id = any ($2) and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3)
     order by case r.basis when 'holder' then 1 when 'vacancy' then 2 else 3 end, person.name`,
    [reading.council.id, postIds, reading.today],
  );
  const found = new Map<string, { personId: string; name: string; basis: string }[]>();
  for (const { postId, ...person } of rows) found.set(postId, [...(found.get(postId) ?? []), person]);
  return found;
}
