import { roles } from '@golden-thread/domain/authority';
import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const postsSheet = {
  name: 'posts',
  holds: 'Posts: every place that work can be given to, whether held or vacant. Members hold posts too.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('title', kind.text(160), 'Title of the post'),
    optional('directorate', kind.refOf('directorates'), 'Where it sits: fill at most one of directorate, service, unit; none for the council itself'),
    optional('service', kind.refOf('services'), 'Where it sits'),
    optional('unit', kind.refOf('units'), 'Where it sits'),
    optional('reports_to', kind.refOf('posts'), 'The post that manages it; work of an empty post goes there. Empty at the top and for members'),
    required('roles', kind.someOf(roles), 'What its holder may do'),
    optional('fte', kind.decimal, 'Full-time equivalent, from 0 to 1; empty means 1'),
    optional('committee', kind.refOf('committees'), 'For a post of chair or scrutiny member: the committee it sits on'),
  ],
} as const satisfies Sheet;
