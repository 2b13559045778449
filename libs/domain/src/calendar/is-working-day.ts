import type { CalendarDate } from './calendar-date';
import { englandHolidays } from './england-holidays';
import type { Holidays } from './holidays';
import { HolidaysNotKnown } from './holidays-not-known';
import { weekday } from './weekday';

/** Monday to Friday and no bank holiday. Throws `HolidaysNotKnown` for a year outside the list. */
export const isWorkingDay = (date: CalendarDate, holidays: Holidays = englandHolidays): boolean => {
  const year = Number(date.slice(0, 4));
  if (year < holidays.firstYear || year > holidays.lastYear) throw new HolidaysNotKnown(holidays.place, year);
  return weekday(date) <= 5 && !holidays.dates.has(date);
};
