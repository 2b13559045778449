/** Why a clock is not moved. */
export type ClockRefusal =
  | 'NotPermitted'
  | 'LiveCouncilHasNoClock'
  | 'ClockMoveUnderWay'
  | 'ClockOnlyMovesForward'
  | 'ClockMoveTooFar'
  | 'NotADate'
  | 'NoSuchClockMove'
  /** Only the worker, which moves the clock step by step, meets these two: the move is over; work that it waits for is under way. */
  | 'ClockMoveFinished'
  | 'NotSettled';
