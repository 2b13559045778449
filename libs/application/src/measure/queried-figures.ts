import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Measure } from '@golden-thread/domain/measure/measure';
import type { PeriodKey } from '@golden-thread/domain/measure/period';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import { listQueriedMeasures } from '@golden-thread/persistence/measure/open-queries';
import { listMeasures } from '@golden-thread/persistence/measure/measures';
import { loadHistories } from '@golden-thread/persistence/status/standings.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { periodsQueried, seesQueried } from './read-measure';

/** A figure that waits for an answer. */
export interface QueriedFigure {
  readonly measureId: MeasureId;
  /** What files call its measure. */
  readonly ref: string;
  readonly period: PeriodKey;
}

/** The measures about whose figures the policy team asks, and whose figures an actor is not shown before the answer; of some measures. Most days nothing is asked, and one statement says so. */
export async function listMeasuresQueried(reading: Reading, actor: Actor, of?: ReadonlySet<MeasureId>): Promise<readonly Measure[]> {
  const asked = [...(await listQueriedMeasures(reading))].filter((id) => of?.has(id) ?? true);
  return asked.length === 0 ? [] : (await listMeasures(reading, { ids: asked, retired: true })).filter((measure) => !seesQueried(actor, measure));
}

/** The figures of such measures that wait for the answer. */
export async function listFiguresQueried(reading: Reading, actor: Actor, of?: ReadonlySet<MeasureId>): Promise<readonly QueriedFigure[]> {
  const closed = await listMeasuresQueried(reading, actor, of);
  if (closed.length === 0) return [];
  const histories = await loadHistories(reading, closed.map(({ id }) => id));
  return closed.flatMap(({ id, ref }) => periodsQueried(histories.get(id) ?? {}).map((period) => ({ measureId: id, ref, period })));
}
