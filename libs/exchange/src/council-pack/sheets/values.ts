import { dataStatuses } from '@golden-thread/domain/measure';
import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const valuesSheet = {
  name: 'values',
  holds: 'Figures of past periods. A period without a row is missing: 0 means nothing was counted, never that nobody counted.',
  key: ['measure', 'period'],
  columns: [
    required('measure', kind.refOf('measures'), 'The measure'),
    required('period', kind.period, 'The period the figure is of, of the frequency of the measure'),
    required('value', kind.decimal, 'The figure'),
    optional('numerator', kind.decimal, 'Where the measure is a quotient; value must equal it to the decimals given'),
    optional('denominator', kind.decimal, 'Wanted with a numerator, not 0'),
    optional('data_status', kind.oneOf(...dataStatuses), 'How firm it is; empty means final'),
    optional('note', kind.text(1000), 'What was said about it'),
  ],
} as const satisfies Sheet;
