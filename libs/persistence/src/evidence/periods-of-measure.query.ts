import { type PeriodKey } from '@golden-thread/domain/measure/period';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** How many periods can be chosen: two years of months. */
const periodsShown = 24;

/** The periods of a measure that have a figure or are asked for one, the newest first. */
export async function listPeriodsOfMeasure(reading: Reading, measureId: MeasureId): Promise<PeriodKey[]> {
  const rows = await reading.query<{ period: PeriodKey }>(
    `select period from (
       select period from measure_value where measure_id = $1 union select period from figure_due where measure_id = $1) known
     order by left(period, 4) desc, period desc limit ${periodsShown}`,
    [measureId],
  );
  return rows.map(({ period }) => period);
}
