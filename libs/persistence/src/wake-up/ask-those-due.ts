import type { Instant } from '@golden-thread/domain/calendar';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** Asks every workflow whose instant has come to look again. Answers how many. */
export async function askThoseDue(work: UnitOfWork, at: Instant): Promise<number> {
  const [row] = await work.query<{ asked: number }>(
    `with asked as (
       update wake_up set requested = requested + 1, next_at = null
       where council_id = $1 and state <> 'ended' and next_at <= $2 returning 1)
     select count(*)::int as asked from asked`,
    [work.council.id, at],
  );
  return row!.asked;
}
