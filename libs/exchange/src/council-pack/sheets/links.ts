import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

export const linksSheet = {
  name: 'links',
  holds: 'Which objective contributes to which: the golden thread. An objective may have several parents; a circle is refused.',
  key: ['objective', 'contributes_to'],
  columns: [
    required('objective', kind.refOf('objectives'), 'The contributing objective'),
    required('contributes_to', kind.refOf('objectives'), 'The objective above it'),
    required('kind', kind.oneOf('direct', 'indirect'), 'direct: its status bears on the one above. indirect: the council is one of several who contribute, and status never passes up'),
    optional('partners', kind.text(300), 'indirect: who else contributes (wanted)'),
    optional('so_that', kind.text(300), 'How the one leads to the other, as people would say it'),
  ],
} as const satisfies Sheet;
