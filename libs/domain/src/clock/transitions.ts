import { stateMachine } from '../shared/state-machine';

/**
 * What the driver may make of a move of the clock. A move that has nothing on its way arrives with its first step. A stopped one is not
 * taken up again: what stood in its way is mended, and another asked for.
 */
export const clockMoveTransitions = stateMachine('requested', {
  requested: { step: 'running', arrive: 'done', stop: 'stopped' },
  running: { step: 'running', arrive: 'done', stop: 'stopped' },
  done: {},
  stopped: {},
});
