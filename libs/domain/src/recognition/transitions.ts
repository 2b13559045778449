/** Who sees a recognition: staff; the public once whoever it is about has agreed. Taken back, nobody does. */

import { stateMachine } from '../shared/state-machine';

export const publicityTransitions = stateMachine('staff', {
  staff: { ask: 'asked', withdraw: 'withdrawn' },
  asked: { agree: 'public', decline: 'declined', withdraw: 'withdrawn' },
  public: { decline: 'declined', withdraw: 'withdrawn' },
  declined: { agree: 'public', withdraw: 'withdrawn' },
  withdrawn: {},
});
export type Publicity = keyof typeof publicityTransitions.moves;
