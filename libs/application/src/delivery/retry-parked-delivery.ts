import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { DeliveryEvent } from '@golden-thread/domain/delivery';
import type { Database } from '@golden-thread/persistence';
import { holdDelivery, retryDelivery } from '@golden-thread/persistence/delivery';
import { lacksPermission } from '../shared';

/**
 * Has a parked errand tried again, when what stood in its way is mended. Recorded, because it is a decision.
 * Refuses: `NotPermitted` (needs `deliveries.retry`), `NoSuchDelivery`, `DeliveryNotParked`.
 */
export async function retryParkedDelivery(
  database: Database,
  actor: Actor,
  command: { readonly deliveryId: string },
  submission?: { readonly id: string; readonly content: unknown },
): Promise<Outcome<{ errand: string }>> {
  const lacking = lacksPermission(actor, 'deliveries.retry');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const delivery = await holdDelivery(work, command.deliveryId);
    if (!delivery) return refuse('NoSuchDelivery');
    if (delivery.state !== 'parked') return refuse('DeliveryNotParked');
    await retryDelivery(work, delivery.id);
    const { errand, attempts } = delivery;
    work.record({ name: 'DeliveryRetried', stream: { type: 'delivery', id: delivery.id }, payload: { errand, attempts } } satisfies DeliveryEvent);
    return accept({ errand });
  });
}
