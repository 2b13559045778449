import type { CalendarDate } from '../calendar/dates';

/** Why a clock is not moved, and what each refusal tells. */
export interface ClockRefusals {
  readonly LiveCouncilHasNoClock: null;
  readonly ClockMoveUnderWay: null;
  readonly ClockOnlyMovesForward: { readonly date: CalendarDate; readonly today: CalendarDate };
  readonly ClockMoveTooFar: { readonly date: CalendarDate; readonly furthest: CalendarDate };
  /** `date`: as it was typed. */
  readonly NotADate: { readonly date: string };
  readonly NoSuchClockMove: null;
  /** Only the worker, which moves the clock step by step, meets these two: the move is over; work that it waits for is under way. */
  readonly ClockMoveFinished: null;
  readonly NotSettled: null;
}
export type ClockRefusal = keyof ClockRefusals | 'NotPermitted';
