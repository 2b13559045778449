/** Counting in working days, over weekends and bank holidays. */

import { addDays, type CalendarDate, monthOf, weekday } from './dates';
import { englandHolidays, type Holidays, HolidaysNotKnown } from './holidays';

/** Monday to Friday and no bank holiday. Throws `HolidaysNotKnown` for a year outside the list. */
export const isWorkingDay = (date: CalendarDate, holidays: Holidays = englandHolidays): boolean => {
  const year = Number(date.slice(0, 4));
  if (year < holidays.firstYear || year > holidays.lastYear) throw new HolidaysNotKnown(holidays.place, year);
  return weekday(date) <= 5 && !holidays.dates.has(date);
};

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

/**
 * The last day on which an agenda can be published so many clear working days before a meeting: both ends are excluded.
 * Five clear days before Thursday 3 September 2026 is Tuesday 25 August 2026 (31 August is a bank holiday).
 * Source: Local Government Act 1972, section 100B, as councils count it; practice.md C3, vectors 4 to 6.
 */
export const clearDaysBefore = (meeting: CalendarDate, clearDays: number, holidays?: Holidays): CalendarDate =>
  addWorkingDays(meeting, -(clearDays + 1), holidays);

/**
 * The first day after so many clear working days: a decision published on Friday 28 August 2026 with a call-in of five clear
 * days is in force on Tuesday 8 September 2026 (practice.md C3, vector 7).
 */
export const clearDaysAfter = (published: CalendarDate, clearDays: number, holidays?: Holidays): CalendarDate =>
  addWorkingDays(published, clearDays + 1, holidays);

/** The n-th working day of the month that holds the date (n from 1). Null when the month has fewer. */
export const nthWorkingDayOfMonth = (inMonth: CalendarDate, nth: number, holidays?: Holidays): CalendarDate | null => {
  const { firstDay, lastDay } = monthOf(inMonth);
  const day = addWorkingDays(addDays(firstDay, -1), nth, holidays);
  return nth < 1 || day > lastDay ? null : day;
};
