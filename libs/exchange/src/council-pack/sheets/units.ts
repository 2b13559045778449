import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const unitsSheet = {
  name: 'units',
  holds: 'Units: the teams of a service.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('name', kind.text(120), 'Name as people say it'),
    required('service', kind.refOf('services'), 'The service it belongs to'),
    optional('manager_post', kind.refOf('posts'), 'The post that leads the unit'),
  ],
} as const satisfies Sheet;
