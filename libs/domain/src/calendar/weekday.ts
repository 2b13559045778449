import type { CalendarDate } from './calendar-date';
import { dayNumber } from './day-number';

/** The day of the week, ISO: 1 is Monday, 7 is Sunday. */
export const weekday = (date: CalendarDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
