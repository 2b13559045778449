import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { type DeliveryLine, findDeliveries } from '@golden-thread/persistence/delivery';
import { lacksPermission } from '../shared';

/** One errand that waits or is parked. Refuses: `NotPermitted`, `NoSuchDelivery` (also when it has been carried meanwhile). */
export async function getDelivery(database: Database, actor: Actor, deliveryId: string): Promise<Outcome<DeliveryLine>> {
  const lacking = lacksPermission(actor, 'deliveries.see');
  if (lacking) return lacking;
  const { lines } = await database.read(actor.councilId, (reading) => findDeliveries(reading, { page: 1, perPage: 1, id: deliveryId }));
  return lines[0] ? accept(lines[0]) : refuse('NoSuchDelivery');
}
