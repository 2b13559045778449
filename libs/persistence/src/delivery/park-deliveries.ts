import type { RelayRows } from './relay-rows';

/** Errands that failed too often stand aside with their error, block nobody, and wait for an operator to have them tried again. */
export async function parkDeliveries(relay: RelayRows, { ids, error }: { readonly ids: readonly string[]; readonly error: string }): Promise<void> {
  await relay.query(`update delivery set state = 'parked', claimed_until = null, last_error = $2 where id = any ($1::uuid[])`, [ids, error]);
}
