import { kind, required } from '../columns';
import type { Sheet } from '../sheet';

export const targetsSheet = {
  name: 'targets',
  holds: 'Targets by period: a profile over the year where the year needs one, above all for cumulative measures.',
  key: ['measure', 'period'],
  columns: [
    required('measure', kind.refOf('measures'), 'The measure'),
    required('period', kind.period, 'The period the target is for, of the frequency of the measure'),
    required('target', kind.decimal, 'The target'),
  ],
} as const satisfies Sheet;
