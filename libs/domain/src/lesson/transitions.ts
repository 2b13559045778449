/** The legal moves of a lesson. What was said of it may be put right while its year runs. */

import { stateMachine } from '../shared/state-machine';

export const lessonTransitions = stateMachine('open', {
  open: { change: 'changed', keep: 'unchanged' },
  changed: { change: 'changed', keep: 'unchanged' },
  unchanged: { change: 'changed', keep: 'unchanged' },
});
export type LessonState = keyof typeof lessonTransitions.moves;
