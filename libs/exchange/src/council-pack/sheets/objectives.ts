import { kind, optional, required } from '../columns';
import type { Sheet } from '../sheet';

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
