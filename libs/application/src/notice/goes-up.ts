import type { CalendarDate } from '@golden-thread/domain/calendar';

/** When a task that stays open goes up the line, and to the posts of which titles. */
export interface GoesUp {
  readonly on: CalendarDate;
  readonly posts: readonly string[];
}
