import { addDays } from './add-days';
import { englandHolidays } from './england-holidays';
import type { CalendarDate } from './calendar-date';
import type { Holidays } from './holidays';
import { isWorkingDay } from './is-working-day';

/**
 * Working days after the first date up to and including the second; negative when the second is earlier.
 * The inverse of `addWorkingDays`: `addWorkingDays(a, workingDaysBetween(a, b))` is b whenever b is a working day.
 */
export const workingDaysBetween = (from: CalendarDate, to: CalendarDate, holidays: Holidays = englandHolidays): number => {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let day = from; day !== to;) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) count += step;
  }
  return count;
};
