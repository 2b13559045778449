import type { Reading } from '../unit-of-work/reading';

/** Who writes a plan and who decides it. */
export interface PostsConcerned {
  readonly authorPostId: string;
  readonly deciderPostId: string;
}

/**
 * The posts that write and decide plans of services or units: the head writes, the head above decides. A part without a head is
 * written for by the head above; where both would be one post, its line manager decides; at the top, a policy officer.
 */
export async function postsConcernedBy(
  reading: Reading,
  kind: 'service' | 'unit',
  ids: readonly string[],
): Promise<ReadonlyMap<string, PostsConcerned>> {
  const above = kind === 'service' ? 'directorate' : 'service';
  const rows = await reading.query<{ id: string } & PostsConcerned>(
    `with spare as (select id from post where council_id = $1 and 'policy-officer' = any (roles) and closed_on is null order by code limit 1),
     named as (
       select part.id, coalesce(part.head_post_id, above.head_post_id, (select id from spare)) as author, above.head_post_id as head_above
       from ${kind} part join ${above} above on above.id = part.${above}_id where part.council_id = $1 and part.id = any ($2))
     select named.id, author as "authorPostId",
       coalesce(case when head_above <> author then head_above end, post.line_manager_post_id, (select id from spare), author) as "deciderPostId"
     from named join post on post.id = author`,
    [reading.council.id, ids],
  );
  return new Map(rows.map(({ id, ...posts }) => [id, posts]));
}
