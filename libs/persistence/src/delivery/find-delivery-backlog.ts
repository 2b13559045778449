import type { Reading } from '../unit-of-work/reading';

/** How many errands of a council wait or are parked. */
export interface DeliveryBacklog {
  readonly waiting: number;
  readonly parked: number;
  /** Since when the one that has waited longest does, by the machine's clock. */
  readonly waitingSince: string | null;
}

export async function findDeliveryBacklog(reading: Reading): Promise<DeliveryBacklog> {
  const [backlog] = await reading.query<DeliveryBacklog>(
    `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'parked')::int as parked,
            min(created_at) filter (where state = 'waiting') as "waitingSince"
     from delivery`,
  );
  return backlog!;
}
