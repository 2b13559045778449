import type { Reading } from '../unit-of-work/reading';

/** The post that chairs the committee of a meeting; undefined where none does, or the meeting has gone. */
export async function findChairOfMeeting(reading: Reading, meetingId: string): Promise<string | undefined> {
  const [found] = await reading.query<{ post: string | null }>(
    'select c.chair_post_id as post from meeting m join committee c on c.id = m.committee_id where m.id = $1',
    [meetingId],
  );
  return found?.post ?? undefined;
}
