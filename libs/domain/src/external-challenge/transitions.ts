/** The legal moves of a challenge from outside: it goes on until its last step is taken; one that does not come is cancelled. */

import { stateMachine } from '../shared/state-machine';

export const externalChallengeTransitions = stateMachine('arranged', {
  arranged: { step: 'arranged', finish: 'finished', cancel: 'cancelled' },
  finished: {},
  cancelled: {},
});
export type ExternalChallengeState = keyof typeof externalChallengeTransitions.moves;
