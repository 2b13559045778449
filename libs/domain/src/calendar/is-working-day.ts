import { Temporal } from 'temporal-polyfill';
import { englandHolidays } from './england-holidays';
import type { CalendarDate } from './calendar-date';
import type { Holidays } from './holidays';
import { HolidaysNotKnown } from './holidays-not-known';

/** Monday to Friday and no bank holiday. Throws `HolidaysNotKnown` for a year outside the list. */
export const isWorkingDay = (date: CalendarDate, holidays: Holidays = englandHolidays): boolean => {
  const day = Temporal.PlainDate.from(date);
  if (day.year < holidays.firstYear || day.year > holidays.lastYear) throw new HolidaysNotKnown(holidays.place, day.year);
  return day.dayOfWeek <= 5 && !holidays.dates.has(day.toString());
};
