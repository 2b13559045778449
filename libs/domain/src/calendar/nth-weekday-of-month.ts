import { addDays } from './add-days';
import type { CalendarDate } from './calendar-date';
import { monthOf } from './month-of';
import { weekday } from './weekday';

/**
 * The n-th given weekday of the month that holds the date (ISO: 1 is Monday): the second Monday of September 2026 is the 14th.
 * Null when the month has no fifth one.
 */
export const nthWeekdayOfMonth = (inMonth: CalendarDate, dayOfWeek: number, nth: number): CalendarDate | null => {
  const { firstDay, lastDay } = monthOf(inMonth);
  const day = addDays(firstDay, ((dayOfWeek - weekday(firstDay) + 7) % 7) + 7 * (nth - 1));
  return nth < 1 || day > lastDay ? null : day;
};
