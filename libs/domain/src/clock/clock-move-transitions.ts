import type { ClockMoveState } from './clock-move-state';

/** What the driver may make of a move. A stopped move is not taken up again: what stood in its way is mended, and another asked for. */
export const clockMoveTransitions: Readonly<Record<ClockMoveState, readonly ClockMoveState[]>> = {
  requested: ['running', 'stopped'],
  running: ['running', 'done', 'stopped'],
  done: [],
  stopped: [],
};
