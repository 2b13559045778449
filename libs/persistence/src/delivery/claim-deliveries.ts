import type { Errand } from '../unit-of-work/errand';
import type { ClaimedDelivery } from './claimed-delivery';
import type { RelayRows } from './relay-rows';

/** How many errands of a sort are taken at most. */
export interface Room {
  readonly errand: Errand['errand'];
  readonly atMost: number;
}

/**
 * Takes errands that are due, of all councils and of each sort as many as there is room for, for this relay alone, until the lease runs
 * out: a relay that dies leaves them to the next one. Passes over what another relay is taking just now. The attempt is counted here, so
 * that an errand which kills the process is counted too.
 */
export async function claimDeliveries(
  relay: RelayRows,
  { rooms, leaseSeconds }: { readonly rooms: readonly Room[]; readonly leaseSeconds: number },
): Promise<ClaimedDelivery[]> {
  return relay.query<ClaimedDelivery>(
    `with due as (
       select waiting.id from jsonb_to_recordset($1) as room(errand text, "atMost" int)
       cross join lateral (
         select id from delivery
         where state = 'waiting' and errand = room.errand and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
         order by next_attempt_at limit room."atMost" for update skip locked) waiting),
     claimed as (
       update delivery d set claimed_until = now() + make_interval(secs => $2), attempts = attempts + 1
       from due where d.id = due.id
       returning d.id, d.council_id, d.event_id, d.errand, d.target, d.attempts)
     select id, council_id as "councilId", event_id as "eventId", errand, target, attempts from claimed order by id`,
    [JSON.stringify(rooms), leaseSeconds],
  );
}
