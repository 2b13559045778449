import type { Reading } from '../unit-of-work/reading';

/** Which of the ids are meetings that the council has already: a meeting once there is moved on its page, never by an import. */
export async function existingMeetings(reading: Reading, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await reading.query<{ id: string }>('select id from meeting where council_id = $1 and id = any ($2)', [reading.council.id, ids]);
  return new Set(rows.map(({ id }) => id));
}
