import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const councilSheet = {
  name: 'council',
  holds: 'The council itself: one row.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'How the council is told from others on the same installation'),
    required('name', kind.text(120), 'Its full name'),
    required('kind', kind.oneOf('live', 'training'), 'live: dated by the calendar. training: its clock stands still until it is moved, and no letter leaves'),
    optional('clock_date', kind.date, 'The day a training council begins on; wanted for a training council, refused for a live one'),
  ],
} as const satisfies Sheet;
