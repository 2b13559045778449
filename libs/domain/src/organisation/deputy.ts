import type { CalendarDate } from '../calendar';

/** A person standing in for an absent holder of a post, for the days of the absence, first and last inclusive. */
export interface Deputy {
  readonly id: string;
  readonly postId: string;
  readonly absentPersonId: string;
  readonly deputyPersonId: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}
