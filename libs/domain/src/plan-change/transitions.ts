/** The legal moves of a change of a plan, and of the answer of one below it. */

import { stateMachine } from '../shared/state-machine';

/** Until it is in effect the old plan is reported. What came back for a material difference is made anew and decided again; where nothing is left of it, it lapses. */
export const planChangeTransitions = stateMachine('proposed', {
  proposed: { agree: 'agreed', decline: 'declined', withdraw: 'withdrawn' },
  agreed: { 'call-in': 'called-in', 'take-effect': 'in-effect', return: 'proposed', lapse: 'lapsed' },
  'called-in': { uphold: 'agreed', overturn: 'declined' },
  'in-effect': {},
  declined: {},
  withdrawn: {},
  lapsed: {},
});
export type PlanChangeState = keyof typeof planChangeTransitions.moves;

export const answerTransitions = stateMachine('asked', { asked: { confirm: 'confirmed', amend: 'amends', keep: 'stays' }, confirmed: {}, amends: {}, stays: {} });
export type AnswerState = keyof typeof answerTransitions.moves;
