import type { Reading } from '../unit-of-work/reading';

/** The open tasks of some posts: ids only, by post. */
export async function openTasksOfPosts(reading: Reading, postIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reading.query<{ postId: string; taskIds: string[] }>(
    `select post_id as "postId", array_agg(id order by due_on, id)::text[] as "taskIds" from task
     where council_id = $1 and state = 'open' and post_id = any ($2) group by post_id`,
    [reading.council.id, postIds],
  );
  return new Map(rows.map(({ postId, taskIds }) => [postId, taskIds]));
}
