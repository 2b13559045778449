import type { RelayRows } from './relay-rows';

/** Errands that are done leave no row: what happened is in the event log. */
export async function finishDeliveries(relay: RelayRows, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await relay.query('delete from delivery where id = any ($1::uuid[])', [ids]);
}
