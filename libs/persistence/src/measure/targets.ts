import type { Decimal } from '@golden-thread/domain/shared';
import { newId } from '../unit-of-work/new-id';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** The target of a measure for a period as it is now; null where none is set. */
export async function findTarget(reading: Reading, measureId: string, period: string): Promise<Decimal | null> {
  const [found] = await reading.query<{ target: Decimal }>('select target from measure_target where measure_id = $1 and period = $2', [measureId, period]);
  return found?.target ?? null;
}

/** Sets, changes or takes away a target, and keeps what it was, why and by whom. */
export async function saveTarget(
  work: UnitOfWork,
  measureId: string,
  change: { readonly period: string; readonly was: Decimal | null; readonly becomes: Decimal | null; readonly reason: string },
): Promise<void> {
  const councilId = work.council.id;
  const { period, was, becomes, reason } = change;
  if (becomes === null) work.send('delete from measure_target where measure_id = $1 and period = $2', [measureId, period]);
  else {
    work.send(
      `insert into measure_target (council_id, measure_id, period, target) values ($1, $2, $3, $4)
       on conflict (measure_id, period) do update set target = excluded.target`,
      [councilId, measureId, period, becomes],
    );
  }
  work.send(
    `insert into target_change (id, council_id, measure_id, period, was, becomes, reason, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [newId(), councilId, measureId, period, was, becomes, reason, work.actor.personId, work.now],
  );
}
