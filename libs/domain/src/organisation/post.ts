import type { Role } from '../authority';
import type { CalendarDate } from '../calendar';

/**
 * A place in the organisation that work can be given to. Members hold posts too (lead member, chair), so that there is one
 * answer to "who answers for this today?". A post belongs to a unit, a service or a directorate, or to the council itself.
 */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly roles: readonly Role[];
  /** Who manages the post: another post, never a person. Null at the top of a line. */
  readonly managerPostId: string | null;
  readonly startsOn: CalendarDate;
  /** The last day; null while the post exists. Work left behind by a closed post goes up the line. */
  readonly endsOn: CalendarDate | null;
}
