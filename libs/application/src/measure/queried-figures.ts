import type { Actor } from '@golden-thread/domain/authority/actor';
import type { PeriodKey } from '@golden-thread/domain/measure/period';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { listQueriedMeasures } from '@golden-thread/persistence/measure/open-queries';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { seesQueried } from './read-measure';

/** A figure that waits for an answer. */
export interface QueriedFigure {
  readonly measureId: MeasureId;
  /** What files call its measure. */
  readonly ref: string;
  readonly period: PeriodKey;
}

/** The figures that the policy team asks about and that an actor is not shown before the answer; or those `of` some measures. Most days nothing is asked, and one statement says so. */
export async function listFiguresQueried(reading: Reading, actor: Actor, of?: ReadonlySet<MeasureId>): Promise<readonly QueriedFigure[]> {
  const asked = [...(await listQueriedMeasures(reading))].filter((id) => of?.has(id) ?? true);
  if (asked.length === 0) return [];
  const closed = (await listMeasures(reading, { ids: asked, retired: true })).filter((measure) => !seesQueried(actor, measure));
  const histories = await loadHistories(reading, closed.map(({ id }) => id));
  return closed.flatMap(({ id, ref }) => Object.entries(histories.get(id)?.waiting ?? {}).flatMap(([period, { for: what }]) => (what === 'answer' ? [{ measureId: id, ref, period }] : [])));
}
