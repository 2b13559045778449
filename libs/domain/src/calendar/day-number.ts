import type { CalendarDate } from './calendar-date';

/**
 * A day counted from 1 January 1970 (0), for arithmetic: a calendar date without a zone is a number of days and nothing else.
 * Counting on numbers is some twenty times as fast as on date objects, and a timetable counts a great deal.
 */
export const dayNumber = (date: CalendarDate): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
