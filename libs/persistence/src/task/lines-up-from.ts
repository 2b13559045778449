import type { Role } from '@golden-thread/domain/authority';
import type { Reading } from '../unit-of-work/reading';

/** The posts above a post, nearest first. */
export type LineUp = readonly { readonly postId: string; readonly roles: readonly Role[] }[];

/** For each of these posts, the line above it. The depth is bounded, so that a circle in the data cannot hold the query. */
export async function linesUpFrom(reading: Reading, postIds: readonly string[]): Promise<ReadonlyMap<string, LineUp>> {
  const rows = await reading.query<{ from: string; postId: string; roles: Role[] }>(
    `with recursive line as (
       select p.id as start, m.id, m.roles, m.line_manager_post_id, 1 as depth
       from post p join post m on m.id = p.line_manager_post_id where p.id = any ($1::uuid[])
       union all
       select l.start, m.id, m.roles, m.line_manager_post_id, l.depth + 1
       from line l join post m on m.id = l.line_manager_post_id where l.depth < 20)
     select start as "from", id as "postId", roles from line order by start, depth`,
    [postIds],
  );
  const lines = new Map<string, LineUp>();
  for (const { from, ...post } of rows) lines.set(from, [...(lines.get(from) ?? []), post]);
  return lines;
}
