import type { Reading } from '../unit-of-work/reading';

/** The ids of the council's measures, by their references. */
export async function measureIdsByRef(reading: Reading): Promise<ReadonlyMap<string, string>> {
  const rows = await reading.query<{ ref: string; id: string }>('select ref, id from measure where council_id = $1', [reading.council.id]);
  return new Map(rows.map(({ ref, id }) => [ref, id]));
}
