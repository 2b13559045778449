import type { Reading } from '../unit-of-work/reading';

/** The persons who answer for a post on the council's day. */
export async function listPeopleAnsweringFor(reading: Reading, postId: string): Promise<readonly string[]> {
  const people = await reading.query<{ id: string }>(
    `select distinct person_id as id from responsibility
     where post_id = $1 and starts_on <= $2 and (ends_on is null or ends_on >= $2)`,
    [postId, reading.today],
  );
  return people.map(({ id }) => id);
}
