import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const peopleSheet = {
  name: 'people',
  holds: 'People, each once, whatever posts they hold.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets, such as a payroll number; never shown to others'),
    required('name', kind.text(120), 'Name as colleagues say it'),
    optional('email', kind.email, 'Where notices go; empty: notices stay in the inbox of the product'),
    optional('subject', kind.text(255), 'Who they are to the sign-in service (its "sub"); empty: they cannot sign in yet'),
    optional('about', kind.text(300), 'One line that says who they are'),
  ],
} as const satisfies Sheet;
