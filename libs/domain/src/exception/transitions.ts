/** The legal moves of an exception and of a clinic. */

import { stateMachine } from '../shared/state-machine';

/** Every legal move of an exception. A report may be rewritten until the decision. */
export const exceptionTransitions = stateMachine('raised', {
  raised: { report: 'reported', decide: 'decided', withdraw: 'withdrawn' },
  reported: { report: 'reported', decide: 'decided', withdraw: 'withdrawn' },
  decided: {},
  withdrawn: { 'raise-again': 'raised' },
});

/** Every legal move of a clinic: put on another day until it is held; withdrawn with the decision that called it. */
export const clinicTransitions = stateMachine('called', {
  called: { reschedule: 'called', brief: 'called', hold: 'held', withdraw: 'withdrawn' },
  held: {},
  withdrawn: {},
});
