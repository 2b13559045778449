import type { Instant } from '@golden-thread/domain/calendar';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** Moves a training council's clock; never back. */
export async function setClock(work: UnitOfWork, at: Instant): Promise<void> {
  await work.query('update council set clock_at = $2 where id = $1 and clock_at < $2', [work.council.id, at]);
}
