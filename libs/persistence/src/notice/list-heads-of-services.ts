import type { Reading } from '../unit-of-work/reading';

/** The posts at the head of these services. */
export async function listHeadsOfServices(reading: Reading, serviceIds: readonly string[]): Promise<string[]> {
  const rows = await reading.query<{ postId: string }>(
    'select head_post_id as "postId" from service where id = any ($1::uuid[]) and head_post_id is not null order by id',
    [serviceIds],
  );
  return rows.map(({ postId }) => postId);
}
