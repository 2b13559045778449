/** Why a chosen day is refused. */
export type DayRefusal = 'DayHasPassed' | 'DayTooFar' | 'NotAWorkingDay';
