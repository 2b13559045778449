import type { Reading } from '../unit-of-work/reading';
import type { Errand } from '../unit-of-work/errand';
import { newId } from '../unit-of-work/new-id';

/** Errands that follow from no event of their own: a letter that is written, a repair. In the caller's transaction. */
export async function addDeliveries(work: Reading, errands: readonly Errand[]): Promise<void> {
  if (errands.length === 0) return;
  const rows = errands.map(({ errand, ...target }) => ({ id: newId(), errand, target }));
  await work.query(
    `insert into delivery (id, council_id, event_id, errand, target, state, attempts, next_attempt_at, created_at)
     select d.id, $1, null, d.errand, d.target, 'waiting', 0, now(), now()
     from jsonb_to_recordset($2) as d(id uuid, errand text, target jsonb)`,
    [work.council.id, JSON.stringify(rows)],
  );
}
