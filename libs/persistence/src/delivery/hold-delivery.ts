import type { Reading } from '../unit-of-work/reading';
import type { DeliveryLine } from './deliveries-screen.query';

type Held = Pick<DeliveryLine, 'id' | 'errand' | 'state' | 'attempts'>;

/** One errand, its row held until the transaction ends. */
export async function holdDelivery(work: Reading, id: string): Promise<Held | undefined> {
  const [found] = await work.query<Held>('select id, errand, state, attempts from delivery where id = $1 for update', [id]);
  return found;
}
