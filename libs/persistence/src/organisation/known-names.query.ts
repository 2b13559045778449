import type { PostId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** Those of some names that are nobody's: no open post has them as title or code, and no person who works here as name or e-mail. Case does not count. */
export async function listNamesOfNobody(reading: Reading, names: readonly string[]): Promise<string[]> {
  const rows = await reading.query<{ name: string }>(
    `select n.name from unnest($2::text[]) n(name)
     where not exists (select 1 from post where council_id = $1 and lower(title) = lower(n.name) and (closed_on is null or closed_on > $3))
       and not exists (select 1 from post where council_id = $1 and lower(code) = lower(n.name) and (closed_on is null or closed_on > $3))
       and not exists (select 1 from person where council_id = $1 and lower(name) = lower(n.name) and (left_on is null or left_on >= $3))
       and not exists (select 1 from person where council_id = $1 and lower(email) = lower(n.name) and (left_on is null or left_on >= $3))`,
    [reading.council.id, names, reading.today],
  );
  return rows.map(({ name }) => name);
}

/**
 * The post behind each of some names: the open one that has it as code or title, else one that the person of that name or e-mail answers for on the day,
 * their own before one they stand in for. Names of nobody, or of somebody without a post, are left out. The names are joined with each way of being
 * named in one pass of it: a row is not shown before its council is checked, so that an index over `lower(…)` would not be used.
 */
export async function findPostsNamed(reading: Reading, names: readonly string[]): Promise<ReadonlyMap<string, PostId>> {
  const rows = await reading.query<{ name: string; postId: PostId }>(
    `with asked as materialized (select n.name, lower(n.name) as said from unnest($2::text[]) n(name)),
     post_named as (
       select a.name, p.id, 1 as rank, p.code from asked a join post p on lower(p.code) = a.said where p.council_id = $1 and (p.closed_on is null or p.closed_on > $3)
       union all
       select a.name, p.id, 2, p.code from asked a join post p on lower(p.title) = a.said where p.council_id = $1 and (p.closed_on is null or p.closed_on > $3)),
     person_named as (
       select a.name, o.id from asked a join person o on lower(o.name) = a.said where o.council_id = $1
       union
       select a.name, o.id from asked a join person o on lower(o.email) = a.said where o.council_id = $1),
     found as (
       select name, id, rank, code from post_named
       union all
       select o.name, r.post_id, case r.basis when 'holder' then 3 else 4 end, p.code from person_named o join responsibility r on r.person_id = o.id join post p on p.id = r.post_id
       where r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3))
     select distinct on (name) name, id as "postId" from found order by name, rank, code`,
    [reading.council.id, [...new Set(names)], reading.today],
  );
  return new Map(rows.map(({ name, postId }) => [name, postId]));
}
