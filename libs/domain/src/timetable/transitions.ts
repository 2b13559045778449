import { stateMachine } from '../shared/state-machine';

/** What may be done to a year in each state, and where it leads. The whole of it. */
export const yearTransitions = stateMachine('draft', {
  draft: { redraft: 'draft', change: 'draft', publish: 'running' },
  running: { change: 'running', end: 'ended' },
  ended: {},
});
