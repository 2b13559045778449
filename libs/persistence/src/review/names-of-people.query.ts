import type { Reading } from '../unit-of-work/reading';

/** The names of persons by id, for "submitted by" and "decided by". */
export async function namesOfPeople(reading: Reading, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await reading.query<{ name: string }>('select name from person where id = any ($1::uuid[]) order by name', [ids]);
  return rows.map(({ name }) => name);
}
