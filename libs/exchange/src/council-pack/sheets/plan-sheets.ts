import { kind, optional, required, type Sheet } from '../pack-format';

export const aimsSheet = {
  name: 'aims',
  holds: 'The aims of the community strategy, which the council shares with its partners.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('title', kind.text(200), 'The aim'),
  ],
} as const satisfies Sheet;

export const prioritiesSheet = {
  name: 'priorities',
  holds: 'The priorities of the council plan.',
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('title', kind.text(200), 'The priority'),
    optional('aim', kind.refOf('aims'), 'The aim of the community strategy that it serves'),
    optional('lead_member', kind.refOf('posts'), 'The post of the councillor who leads on it; it has the role lead-member'),
  ],
} as const satisfies Sheet;

export const objectivesSheet = {
  name: 'objectives',
  holds: "Objectives of every level: the council plan's, services', units' and people's own.",
  key: ['ref'],
  columns: [
    required('ref', kind.ref, 'Reference used by the other sheets'),
    required('level', kind.oneOf('council', 'service', 'unit', 'individual'), 'Whose plan it stands in'),
    required('year', kind.year, 'The year of the deliverable or target'),
    required('title', kind.text(300), 'The objective'),
    optional('priority', kind.refOf('priorities'), 'council: the priority it serves (wanted)'),
    optional('deliverable', kind.text(500), 'council: what will be delivered this year (wanted). Other levels: the target'),
    optional('end_of_plan_result', kind.text(500), 'council: what will be true when the plan ends (wanted)'),
    optional('lead_service', kind.refOf('services'), 'council: the one service that leads; empty while not allocated, which stops publication'),
    optional('service', kind.refOf('services'), 'service: the service (wanted)'),
    optional('unit', kind.refOf('units'), 'unit: the unit (wanted)'),
    optional('post', kind.refOf('posts'), 'individual: the post whose holder has it (wanted)'),
    optional('due_on', kind.date, 'When it is to be achieved; empty means the end of the year'),
  ],
} as const satisfies Sheet;

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
