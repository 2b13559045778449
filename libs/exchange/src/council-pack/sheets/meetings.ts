import { kind, required } from '../columns';
import type { Sheet } from '../sheet';

export const meetingsSheet = {
  name: 'meetings',
  holds: 'Dated meetings of the committees; the timetable hangs reports and agendas on them.',
  key: ['committee', 'held_on'],
  columns: [
    required('committee', kind.refOf('committees'), 'The committee that meets'),
    required('held_on', kind.date, 'The day'),
  ],
} as const satisfies Sheet;
