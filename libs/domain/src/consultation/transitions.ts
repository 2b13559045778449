/** The legal moves of a consultation. A result may be put right; one that nobody was asked in is withdrawn. */

import { stateMachine } from '../shared/state-machine';

export const consultationTransitions = stateMachine('under-way', {
  'under-way': { report: 'reported', withdraw: 'withdrawn' },
  reported: { report: 'reported' },
  withdrawn: {},
});
export type ConsultationState = keyof typeof consultationTransitions.moves;
