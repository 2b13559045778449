/** A move is requested on a page or the command line, run by the worker's driver, and done or stopped by something in its way. */
export type ClockMoveState = 'requested' | 'running' | 'done' | 'stopped';
