import type { PeriodKey } from '@golden-thread/domain/measure/period';
import type { PublishedLevel } from '@golden-thread/domain/status/published-status';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A status that was published of a measure for a period. */
export interface PublishedStatusRow {
  readonly measureId: MeasureId;
  readonly period: PeriodKey;
  readonly level: PublishedLevel;
  readonly note: string | null;
}

/** Every status that the council published elsewhere and brought here. */
export const listPublishedStatuses = (reading: Reading): Promise<PublishedStatusRow[]> =>
  reading.query<PublishedStatusRow>(
    'select measure_id as "measureId", period, level, note from published_status where council_id = $1 order by period desc, measure_id',
    [reading.council.id],
  );
