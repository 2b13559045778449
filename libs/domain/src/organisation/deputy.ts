import type { CalendarDate } from '../calendar';

/** A person standing in for an absent holder of a post, for the days of the absence, first and last inclusive. */
export interface Deputy {
  readonly id: string;
  readonly postId: string;
  /** The absent holder. */
  readonly holderId: string;
  /** Who stands in. */
  readonly personId: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}
