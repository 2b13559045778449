import { stateMachine } from '../shared/state-machine';

/** Every legal move of a report. It may be composed again until the first body has finished with it. */
export const reportTransitions = stateMachine('awaiting-composition', {
  'awaiting-composition': { compose: 'in-challenge' },
  'in-challenge': { compose: 'in-challenge', 'conclude-last': 'ready' },
  ready: { publish: 'published' },
  published: {},
});
