import type { Instant } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** When the next workflow looks by itself; null when all wait for somebody. */
export async function earliestWakeUp(reading: Reading): Promise<Instant | null> {
  const [row] = await reading.query<{ at: Instant | null }>(`select min(next_at) as at from wake_up where state <> 'ended'`);
  return row?.at ?? null;
}
