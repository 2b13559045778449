import type { Reading } from '../unit-of-work/reading';
import type { Seal } from './seal';

const columns = `id, council_id as "councilId", sequence, epoch, from_transaction::text as "fromTransaction",
  to_transaction::text as "toTransaction", event_count as "eventCount", root, previous_hash as "previousHash", hash, sealed_at as "sealedAt"`;

export async function findLastSeal(reading: Reading): Promise<Seal | undefined> {
  const [seal] = await reading.query<Seal>(`select ${columns} from seal order by sequence desc limit 1`);
  return seal;
}

/** Every seal of a council, in order. */
export const listSeals = (reading: Reading): Promise<Seal[]> => reading.query<Seal>(`select ${columns} from seal order by sequence`);
