/** The plan types of a council that has approved none of its own. */

import { servicePlanSections } from '../plan/service-plan-content';
import { type PlanSection, type PlanType, usualSection } from './plan-type';

const section = (key: string, title: string, hint: string, mayBeNone = false): PlanSection => ({ key, title, hint, most: usualSection, mayBeNone });

const plain = { statutory: false, bridge: false, publication: '', parents: [], approvers: [], sections: [], evidence: false, pages: null, references: 0, teamDay: false } as const;

/**
 * Seven types. Services, units and people plan as they always did: a service by four sections and six headings of evidence, units and people by their
 * objectives alone. Source: IDeA 2.3.2.1 (community strategy), Chesterfield 4.2 and 7.1 (key plans), Stockton (IDeA 5.3, statutory plans).
 */
export const standardTypes: readonly PlanType[] = [
  {
    ...plain, key: 'community-strategy', form: 'key-plan', title: 'Community strategy', years: [5, 15], publication: 'On the website, once it is approved',
    approvers: [{ kind: 'outside-body', named: 'Partnership board' }, { kind: 'committee', named: 'Full Council' }],
    sections: [
      section('vision', 'Long-term vision', 'What the area should be like, and for whom.'),
      section('action-plan', 'Action plan', 'The shorter-term priorities and what will be done about them.'),
      section('commitment', 'Shared commitment', 'Who takes part, and what each partner has promised.'),
      section('monitoring', 'Monitoring arrangements', 'How progress is followed and reported, to whom and how often.'),
    ],
  },
  { ...plain, key: 'council-plan', form: 'council-plan', title: 'Council plan', years: [4, 4], parents: ['community-strategy'] },
  {
    ...plain, key: 'financial-strategy', form: 'key-plan', title: 'Medium-term financial strategy', years: [3, 5], parents: ['council-plan'],
    approvers: [{ kind: 'committee', named: 'Full Council' }],
    sections: [
      section('outlook', 'Financial outlook', 'What will come in and what is asked for, year by year.'),
      section('priorities', 'How money follows the priorities', 'What is funded for which objective.'),
      section('gap', 'Savings and income', 'How the gap is closed, and by when.'),
      section('reserves', 'Reserves and risks', 'What is held back, and what for.'),
    ],
  },
  {
    ...plain, key: 'statutory-plan', form: 'key-plan', title: 'Statutory plan', years: [1, 10], statutory: true, publication: 'As the statute asks', parents: ['council-plan'], references: 1,
    approvers: [{ kind: 'committee', named: 'Full Council' }],
    sections: [
      section('duty', 'The duty', 'Which statute asks for the plan, and what it must contain.'),
      section('outcomes', 'Outcomes and timescales', 'What will be different, and by when.'),
      section('partners', 'Partners', 'Who else contributes, and what.', true),
      section('review', 'Review', 'How the plan is kept up to date.'),
    ],
  },
  {
    ...plain, key: 'service-plan', form: 'service-plan', title: 'Service plan', years: [1, 1], parents: ['council-plan'], evidence: true,
    sections: Object.entries(servicePlanSections).map(([key, { title, hint }]) => section(key, title, hint)),
  },
  { ...plain, key: 'unit-plan', form: 'unit-plan', title: 'Unit plan', years: [1, 1], parents: ['service-plan'] },
  { ...plain, key: 'individual-plan', form: 'individual-plan', title: 'Individual objectives', years: [1, 1], parents: ['unit-plan'] },
];
