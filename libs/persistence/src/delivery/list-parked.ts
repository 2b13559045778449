import type { Reading } from '../unit-of-work/reading';

/** The ids of every parked errand of a council. */
export async function listParked(reading: Reading): Promise<string[]> {
  const rows = await reading.query<{ id: string }>(`select id from delivery where state = 'parked' order by created_at`);
  return rows.map(({ id }) => id);
}
