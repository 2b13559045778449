import type { Reading } from '../unit-of-work/reading';

/** Has a parked errand tried again, from the beginning and at once. */
export const retryDelivery = async (work: Reading, id: string): Promise<void> => {
  await work.query(`update delivery set state = 'waiting', attempts = 0, next_attempt_at = now(), claimed_until = null where id = $1`, [id]);
};
