/** The legal moves of decisions on money: of a virement, and of what a service carries from one year into the next. */

import { stateMachine } from '../shared/state-machine';

/** Decided once: who wants refused money moved after all proposes another virement, under a reference of its own. */
export const virementTransitions = stateMachine('proposed', {
  proposed: { agree: 'agreed', refuse: 'refused' },
  agreed: {},
  refused: {},
});
export type VirementState = keyof typeof virementTransitions.moves;

/** There is one for each service and year: what was refused is proposed anew in the same row, and so is what waits where the ledger says something else by now. */
export const carryForwardTransitions = stateMachine('proposed', {
  proposed: { approve: 'approved', refuse: 'refused', propose: 'proposed' },
  approved: {},
  refused: { propose: 'proposed' },
});
export type CarryForwardState = keyof typeof carryForwardTransitions.moves;
