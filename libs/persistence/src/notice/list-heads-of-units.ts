import type { Reading } from '../unit-of-work/reading';

/** The posts at the head of these units, and of the services they belong to. */
export async function listHeadsOfUnits(reading: Reading, unitIds: readonly string[]): Promise<string[]> {
  const rows = await reading.query<{ postId: string }>(
    `select distinct head.id as "postId"
     from unit u join service s on s.id = u.service_id cross join lateral unnest(array[u.head_post_id, s.head_post_id]) as head(id)
     where u.id = any ($1::uuid[]) and head.id is not null order by 1`,
    [unitIds],
  );
  return rows.map(({ postId }) => postId);
}
