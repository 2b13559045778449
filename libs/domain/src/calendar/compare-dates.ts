import type { CalendarDate } from './calendar-date';

/** For sorting: negative when the first day is the earlier. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0);
