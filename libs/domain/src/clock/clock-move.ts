import type { CalendarDate } from '../calendar/dates';
import type { Instant } from '../calendar/instants';
import type { ClockMoveId } from '../shared/id';
import { stateMachine } from '../shared/state-machine';

/** How far a training council's clock is asked to move: to whatever happens next, by a week, or to a day. */
export type ClockTarget =
  { readonly kind: 'next-event' } | { readonly kind: 'week' } | { readonly kind: 'date'; readonly date: CalendarDate };

/**
 * What the worker's driver may make of a move that was requested on a page or the command line. One that has nothing on its way arrives
 * with its first step. A stopped one is not taken up again: what stood in its way is mended, and another asked for.
 */
export const clockMoveTransitions = stateMachine('requested', {
  requested: { step: 'running', arrive: 'done', stop: 'stopped' },
  running: { step: 'running', arrive: 'done', stop: 'stopped' },
  done: {},
  stopped: {},
});
export type ClockMoveState = keyof typeof clockMoveTransitions.moves;

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
