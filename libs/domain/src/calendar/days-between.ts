import type { CalendarDate } from './calendar-date';
import { dayNumber } from './day-number';

/** Calendar days from the first date to the second: 1 from today to tomorrow, negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);
