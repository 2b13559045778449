import { stateMachine } from '../shared/state-machine';

/**
 * Every legal move of a task. What is asked for is finished by being done, or withdrawn by whatever makes it needless. What was withdrawn
 * may be asked again in the same row, as a figure that is corrected twice; what was done stays done, and is asked again only as a new task.
 */
export const taskTransitions = stateMachine('open', {
  open: { finish: 'done', withdraw: 'cancelled' },
  done: {},
  cancelled: { 'ask-again': 'open' },
});
export type TaskState = keyof typeof taskTransitions.moves;

/** How a task ends. */
export type TaskEnding = ReturnType<typeof taskTransitions.next<'open', 'finish' | 'withdraw'>>;
