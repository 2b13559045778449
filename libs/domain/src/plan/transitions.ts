/** The legal moves of a plan and of the council plan. */

import { stateMachine } from '../shared/state-machine';

/** Every legal move of a service plan, a unit plan and a person's objectives. An approved one stands for its year. */
export const planTransitions = stateMachine('drafting', {
  drafting: { save: 'drafting', submit: 'awaiting-decision' },
  'awaiting-decision': { return: 'drafting', approve: 'approved' },
  approved: {},
});

/** Every legal move of the council plan: its deliverables are changed until it is published. */
export const councilPlanTransitions = stateMachine('drafting', {
  drafting: { change: 'drafting', publish: 'published' },
  published: {},
});
