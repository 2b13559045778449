import type { PostId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** Those of some names that are nobody's: no open post has them as title or code, and no person who works here as name or e-mail. Case does not count. */
export async function listNamesOfNobody(reading: Reading, names: readonly string[]): Promise<string[]> {
  const rows = await reading.query<{ name: string }>(
    `select n.name from unnest($2::text[]) n(name)
     where not exists (select 1 from post where council_id = $1 and (title_lowered = lower(n.name) or code_lowered = lower(n.name)) and (closed_on is null or closed_on > $3))
       and not exists (select 1 from person where council_id = $1 and (name_lowered = lower(n.name) or email_lowered = lower(n.name)) and (left_on is null or left_on >= $3))`,
    [reading.council.id, names, reading.today],
  );
  return rows.map(({ name }) => name);
}

/**
 * The post behind each of some names: the open one that has it as code or title, else one that the person of that name or e-mail answers for on the day,
 * their own before one they stand in for. Names of nobody, or of somebody without a post, are left out. Asked of columns in small letters: a row is not
 * shown before its council is checked, so that an index over `lower(…)` would not be used, and every approval of a recovery plan asks this.
 */
export async function findPostsNamed(reading: Reading, names: readonly string[]): Promise<ReadonlyMap<string, PostId>> {
  const rows = await reading.query<{ name: string; postId: PostId }>(
    `select n.name, coalesce(
         (select p.id from post p where p.council_id = $1 and (p.title_lowered = lower(n.name) or p.code_lowered = lower(n.name)) and (p.closed_on is null or p.closed_on > $3)
          order by p.code_lowered <> lower(n.name), p.code limit 1),
         (select r.post_id from person o join responsibility r on r.person_id = o.id join post p on p.id = r.post_id
          where o.council_id = $1 and (o.name_lowered = lower(n.name) or o.email_lowered = lower(n.name)) and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3)
          order by r.basis <> 'holder', p.code limit 1)) as "postId"
     from unnest($2::text[]) n(name)`,
    [reading.council.id, [...new Set(names)], reading.today],
  );
  return new Map(rows.filter(({ postId }) => postId !== null).map(({ name, postId }) => [name, postId]));
}
