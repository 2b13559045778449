import type { RelayRows } from './relay-rows';

interface Postponed {
  readonly ids: readonly string[];
  readonly error: string;
  readonly delayMs: number;
}

/** Errands that failed are tried again after a while; what stood in the way is kept for the operator. */
export async function postponeDeliveries(relay: RelayRows, { ids, error, delayMs }: Postponed): Promise<void> {
  await relay.query(
    `update delivery set claimed_until = null, last_error = $2, next_attempt_at = now() + make_interval(secs => $3::float / 1000)
     where id = any ($1::uuid[])`,
    [ids, error, delayMs],
  );
}
