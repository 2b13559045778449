import type { Errand } from '../unit-of-work/errand';
import type { ClaimedDelivery } from './claimed-delivery';
import type { RelayRows } from './relay-rows';

/**
 * Takes errands of one sort that are due, of all councils, for this relay alone, until the lease runs out: a relay that dies leaves them to the
 * next one. Passes over what another relay is taking just now. The attempt is counted here, so that an errand which kills the
 * process is counted too.
 */
export async function claimDeliveries(
  relay: RelayRows,
  { errand, atMost, leaseSeconds }: { readonly errand: Errand['errand']; readonly atMost: number; readonly leaseSeconds: number },
): Promise<ClaimedDelivery[]> {
  return relay.query<ClaimedDelivery>(
    `with due as (
       select id from delivery
       where state = 'waiting' and errand = $3 and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
       order by next_attempt_at limit $1 for update skip locked),
     claimed as (
       update delivery d set claimed_until = now() + make_interval(secs => $2), attempts = attempts + 1
       from due where d.id = due.id
       returning d.id, d.council_id, d.event_id, d.errand, d.target, d.attempts)
     select id, council_id as "councilId", event_id as "eventId", errand, target, attempts from claimed order by id`,
    [atMost, leaseSeconds, errand],
  );
}
