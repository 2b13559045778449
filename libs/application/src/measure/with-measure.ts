import { findMeasure } from '@golden-thread/persistence/measure';
import { opener, type Shown } from '../shared';

/** What every change to a measure names. */
export interface MeasureCommand extends Shown {
  readonly measureId: string;
}

/** Opens a measure. Refuses: `NoSuchMeasure`. */
export const withMeasure = opener({
  hold: async (work, { measureId }: MeasureCommand) => {
    await work.lock({ type: 'measure', id: measureId });
    return findMeasure(work, measureId);
  },
  missing: 'NoSuchMeasure',
  versioned: (measure) => measure,
});
