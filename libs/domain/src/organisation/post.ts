import type { CalendarDate } from '../calendar';

/**
 * A place in the organisation that work can be given to. Members hold posts too (lead member, chair), so that there is one
 * answer to "who answers for this today?". Here only what that answer depends on.
 */
export interface Post {
  readonly id: string;
  /** Who manages the post: another post, never a person. Null at the top of a line. */
  readonly lineManagerPostId: string | null;
  /** The post's last day; null while it exists. Work left behind by a closed post goes up the line. */
  readonly closedOn: CalendarDate | null;
}
