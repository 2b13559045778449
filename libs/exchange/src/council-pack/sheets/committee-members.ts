import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const committeeMembersSheet = {
  name: 'committee-members',
  holds: 'Who sits on which committee.',
  key: ['committee', 'person', 'starts_on'],
  columns: [
    required('committee', kind.refOf('committees'), 'The committee'),
    required('person', kind.refOf('people'), 'The member'),
    required('starts_on', kind.date, 'First day'),
    optional('ends_on', kind.date, 'Last day; empty while it goes on'),
  ],
} as const satisfies Sheet;
