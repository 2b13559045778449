import type { PlanState } from './plan';

type Act = 'save' | 'submit' | 'return' | 'approve';

/** Every legal move of a service plan, a unit plan and a person's objectives. An approved one stands for its year. */
export const planTransitions: Readonly<Record<PlanState, Partial<Record<Act, PlanState>>>> = {
  drafting: { save: 'drafting', submit: 'awaiting-decision' },
  'awaiting-decision': { return: 'drafting', approve: 'approved' },
  approved: {},
};
