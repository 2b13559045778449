/** The legal moves of a plan and of the council plan. */

import { stateMachine } from '../shared/state-machine';

/** Every legal move of a service plan and a unit plan. An approved one stands for its year, and is changed by proposal. */
export const planTransitions = stateMachine('drafting', {
  drafting: { save: 'drafting', submit: 'awaiting-decision' },
  'awaiting-decision': { return: 'drafting', approve: 'approved' },
  approved: {},
});

/** Every legal move of a person's objectives: what was agreed is taken up again at a one-to-one or at mid-year, and agreed anew. */
export const objectivesTransitions = stateMachine('drafting', { ...planTransitions.moves, approved: { return: 'drafting' } });

/** Every legal move of the council plan: its deliverables are changed until it is published. */
export const councilPlanTransitions = stateMachine('drafting', {
  drafting: { change: 'drafting', publish: 'published' },
  published: {},
});
