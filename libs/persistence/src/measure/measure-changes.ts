import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { newId } from '../unit-of-work/new-id';
import { MeasureChangeRow } from './measure-change.row';

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
export async function addMeasureChange(work: UnitOfWork, change: NewMeasureChange): Promise<void> {
  const facts = { id: newId(), councilId: work.council.id, changedBy: work.actor.personId, changedAt: work.now };
  await work.manager.insert(MeasureChangeRow, { ...change, ...facts } as never);
}
