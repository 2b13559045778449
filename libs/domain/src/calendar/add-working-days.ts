import { addDays } from './add-days';
import { englandHolidays } from './england-holidays';
import type { CalendarDate } from './calendar-date';
import type { Holidays } from './holidays';
import { isWorkingDay } from './is-working-day';

/**
 * The n-th working day after the date (before it, when n is negative). The date itself is never counted; 0 gives the date itself.
 * "Q+10" is `addWorkingDays(quarterEnd, 10)`: 31 March 2026 gives 16 April 2026, over Good Friday and Easter Monday.
 * Throws `HolidaysNotKnown` when the count leaves the years of the list.
 */
export const addWorkingDays = (date: CalendarDate, count: number, holidays: Holidays = englandHolidays): CalendarDate => {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
};
