import type { Reading } from '../unit-of-work/reading';
import { waitsForDigest } from './waits-for-digest';

/** Notices that no letter carries yet; how a digest is found to be due. */
export async function countWaitingForDigest(reading: Reading): Promise<number> {
  const [row] = await reading.query<{ waiting: number }>(
    `select count(*)::int as waiting from notice where ${waitsForDigest}`,
  );
  return row!.waiting;
}
