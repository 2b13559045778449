import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { ClockMoveId } from '../shared/id';

/** How far a training council's clock is asked to move: to whatever happens next, by a week, or to a day. */
export type ClockTarget =
  { readonly kind: 'next-event' } | { readonly kind: 'week' } | { readonly kind: 'date'; readonly date: CalendarDate };

/** A move is requested on a page or the command line, run by the worker's driver, and done or stopped by something in its way. */
export type ClockMoveState = 'requested' | 'running' | 'done' | 'stopped';

/** One asked-for move of a council's clock and how far it has come. */
export interface ClockMove {
  readonly id: ClockMoveId;
  readonly target: ClockTarget;
  /** Where the clock stood when it was asked. */
  readonly from: Instant;
  /** The instant to reach; null for "next event", which the driver finds by looking at the earliest wake-up. */
  readonly until: Instant | null;
  readonly state: ClockMoveState;
  readonly steps: number;
  /** Where the clock has come to. */
  readonly reached: Instant | null;
  /** What stopped it, in words for the person who asked. */
  readonly blocker: string | null;
}
