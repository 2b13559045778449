import type { Instant } from '../calendar';
import type { ClockMoveState } from './clock-move-state';
import type { ClockTarget } from './clock-target';

/** One asked-for move of a council's clock and how far it has come. */
export interface ClockMove {
  readonly id: string;
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
