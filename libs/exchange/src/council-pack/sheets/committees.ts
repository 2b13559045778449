import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const committeesSheet = {
  name: 'committees',
  holds: 'Committees of members.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('name', kind.text(120), 'Name as people say it'),
    required('kind', kind.oneOf('council', 'cabinet', 'service', 'scrutiny'), 'council: the full council; service: oversees the services that name it'),
    optional('chair_post', kind.refOf('posts'), 'The post whose holder chairs it'),
  ],
} as const satisfies Sheet;
