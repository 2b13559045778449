import { setTimeout as pause } from 'node:timers/promises';
import type { BenchCouncil } from './bench-council';

const atMostMs = 90_000;

/**
 * Waits until the letters of one measurement are sent, so that sending them does not weigh on the next; answers how many are left where
 * that takes too long.
 */
export async function lettersSent({ cast }: BenchCouncil): Promise<number> {
  const waiting = (): Promise<number> =>
    cast.look(async (reading) => (await reading.query<{ n: number }>(`select count(*)::int as n from letter where state in ('waiting', 'sending')`))[0]!.n);
  let left = await waiting();
  for (const end = Date.now() + atMostMs; left > 0 && Date.now() < end; left = await waiting()) await pause(250);
  return left;
}
