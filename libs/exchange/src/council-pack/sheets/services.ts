import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const servicesSheet = {
  name: 'services',
  holds: 'Services: each has one manager, one service plan and one quarterly review.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('name', kind.text(120), 'Name as people say it'),
    required('directorate', kind.refOf('directorates'), 'The directorate it belongs to'),
    optional('manager_post', kind.refOf('posts'), 'The post accountable for the service'),
    optional('committee', kind.refOf('committees'), 'The committee that oversees it'),
    optional('lead_member_post', kind.refOf('posts'), 'The post of the Cabinet member whose portfolio it is in'),
  ],
} as const satisfies Sheet;
