/** Why a clock is not moved. */
export type ClockRefusal =
  | 'NotPermitted'
  | 'LiveCouncilHasNoClock'
  | 'ClockMoveUnderWay'
  | 'ClockOnlyMovesForward'
  | 'ClockMoveTooFar'
  | 'NotADate'
  | 'NoSuchClockMove';
