import { kind, required } from '../columns';
import type { Sheet } from '../sheet';

export const aimsSheet = {
  name: 'aims',
  holds: 'The aims of the community strategy, which the council shares with its partners.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('title', kind.text(200), 'The aim'),
  ],
} as const satisfies Sheet;
