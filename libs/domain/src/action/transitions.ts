/** The legal moves of an action: what its owner may say next. */

import { stateMachine } from '../shared/state-machine';

const whileOpen = {
  'on-track': 'on-track', 'at-risk': 'at-risk', late: 'late', deferred: 'deferred', suspended: 'suspended', achieved: 'achieved', deleted: 'deleted',
} as const;

/** Each status may follow each while the action is open. An achieved one that turns out not to be goes on; a deleted one does not come back. */
export const actionTransitions = stateMachine('on-track', {
  'on-track': whileOpen,
  'at-risk': whileOpen,
  late: whileOpen,
  deferred: whileOpen,
  suspended: whileOpen,
  achieved: { 'on-track': 'on-track' },
  deleted: {},
});
