import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { newId } from '../unit-of-work/new-id';

/** A change of definition to be kept beside the measure. */
export interface NewMeasureChange {
  readonly measureId: string;
  readonly fromPeriod: string;
  readonly changed: readonly string[];
  readonly was: object;
  readonly becomes: object;
  readonly reason: string;
}

/** Keeps a change of definition, with who made it and when. */
export async function addMeasureChange(work: UnitOfWork, { measureId, fromPeriod, changed, was, becomes, reason }: NewMeasureChange): Promise<void> {
  work.send(
    `insert into measure_change (id, council_id, measure_id, from_period, changed, was, becomes, reason, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [newId(), work.council.id, measureId, fromPeriod, changed, was, becomes, reason, work.actor.personId, work.now],
  );
}
