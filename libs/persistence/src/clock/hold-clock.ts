import type { Instant } from '@golden-thread/domain/calendar';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** Where a training council's clock stands, held until the transaction ends, so that it is moved by one step at a time. Null: a live council. */
export async function holdClock(work: UnitOfWork): Promise<Instant | null> {
  const [council] = await work.query<{ clockAt: Instant | null }>('select clock_at as "clockAt" from council where id = $1 for update', [
    work.council.id,
  ]);
  return council?.clockAt ?? null;
}
