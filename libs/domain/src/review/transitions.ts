/** The legal moves of a service review and of a round. */

import { stateMachine } from '../shared/state-machine';

/** Every legal move of a service review. What is not here is refused. */
export const reviewTransitions = stateMachine('open', {
  open: { submit: 'submitted', close: 'missed' },
  submitted: { 'sign-off': 'signed-off', return: 'returned' },
  returned: { submit: 'submitted', close: 'missed', 'submit-after-close': 'kept' },
  missed: { 'submit-after-close': 'kept' },
  'signed-off': {},
  kept: {},
});

/** Every legal move of a round. */
export const roundTransitions = stateMachine('open', {
  open: { close: 'closed' },
  closed: { conclude: 'concluded' },
  concluded: {},
});
