import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const directoratesSheet = {
  name: 'directorates',
  holds: 'Directorates: groups of services under one director.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('name', kind.text(120), 'Name as people say it'),
    optional('director_post', kind.refOf('posts'), 'The post that decides for the directorate'),
  ],
} as const satisfies Sheet;
