import type { Reading } from '../unit-of-work/reading';

/** An errand that something waits for. */
export interface ErrandOutstanding {
  readonly errand: string;
  readonly state: 'waiting' | 'parked';
  readonly lastError: string | null;
  readonly target: Readonly<Record<string, string>>;
}

/** The errands of a council that must be carried before its clock moves on: nudges and notices. Letters do not count. */
export const listErrandsOutstanding = (reading: Reading): Promise<ErrandOutstanding[]> =>
  reading.query<ErrandOutstanding>(
    `select errand, state, last_error as "lastError", target from delivery where errand <> 'send-letter' order by state, created_at limit 50`,
  );
