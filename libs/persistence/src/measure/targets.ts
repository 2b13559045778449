import type { Decimal } from '@golden-thread/domain/shared';
import { newId } from '../unit-of-work/new-id';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { MeasureTargetRow } from './measure-target.row';
import { TargetChangeRow } from './target-change.row';

/** The target of a measure for a period as it is now; null where none is set. */
export async function findTarget(reading: Reading, measureId: string, period: string): Promise<Decimal | null> {
  return (await reading.manager.findOneBy(MeasureTargetRow, { measureId, period }))?.target ?? null;
}

/** Sets, changes or takes away a target, and keeps what it was, why and by whom. */
export async function saveTarget(
  work: UnitOfWork,
  measureId: string,
  change: { readonly period: string; readonly was: Decimal | null; readonly becomes: Decimal | null; readonly reason: string },
): Promise<void> {
  const councilId = work.council.id;
  const { period, becomes: target } = change;
  if (target === null) await work.manager.delete(MeasureTargetRow, { measureId, period });
  else await work.manager.upsert(MeasureTargetRow, { councilId, measureId, period, target }, ['measureId', 'period']);
  await work.manager.insert(TargetChangeRow, {
    id: newId(), councilId, measureId, ...change, changedBy: work.actor.personId, changedAt: work.now,
  });
}
