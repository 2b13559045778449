import type { IdOrReference } from '@golden-thread/persistence';
import { measureToChange } from '@golden-thread/persistence/measure';
import { opener, type Shown } from '../shared';

/** What every change to a measure names. */
export interface MeasureCommand extends Shown {
  readonly measureId: IdOrReference;
}

/** Opens a measure. Refuses: `NoSuchMeasure`. */
export const withMeasure = opener({
  load: (loading, { measureId }: MeasureCommand) => loading.loadForUpdate(measureToChange, measureId),
  missing: 'NoSuchMeasure',
  versioned: (measure) => measure,
  stream: ({ id }) => ({ type: 'measure', id }),
});
