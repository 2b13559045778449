import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const prioritiesSheet = {
  name: 'priorities',
  holds: 'The priorities of the council plan.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('title', kind.text(200), 'The priority'),
    optional('aim', kind.refOf('aims'), 'The aim of the community strategy that it serves'),
  ],
} as const satisfies Sheet;
