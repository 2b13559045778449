/** Counting in working days, over weekends, bank holidays and the council's own closures. */

import { addDays, type CalendarDate, monthOf } from './dates';
import { closedBecause, type CouncilDate, type WorkingCalendar } from './working-calendar';

/** Whether the council works on that day. Beyond the known bank holidays only weekends and own days are looked at. */
export const isWorkingDay = (date: CalendarDate, calendar: WorkingCalendar): boolean => closedBecause(date, calendar) === null;

/**
 * The n-th working day after the date (before it, when n is negative). The date itself is never counted; 0 gives the date itself.
 * "Q+10" is `addWorkingDays(quarterEnd, 10, calendar)`: in England 31 March 2026 gives 16 April 2026, over Good Friday and Easter Monday.
 */
export const addWorkingDays = (date: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate => {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
};

/** A deadline of so many working days: the day by which something asked for today is due. */
export const inWorkingDays =
  (count: number) =>
  ({ today, calendar }: CouncilDate): CalendarDate =>
    addWorkingDays(today, count, calendar);

/**
 * The last day on which an agenda can be published so many clear working days before a meeting: both ends are excluded.
 * Five clear days before Thursday 3 September 2026 is Tuesday 25 August 2026 (31 August is a bank holiday).
 * Source: Local Government Act 1972, section 100B, as councils count it; practice.md C3, vectors 4 to 6.
 */
export const clearDaysBefore = (meeting: CalendarDate, clearDays: number, calendar: WorkingCalendar): CalendarDate =>
  addWorkingDays(meeting, -(clearDays + 1), calendar);

/**
 * The first day after so many clear working days: a decision published on Friday 28 August 2026 with a call-in of five clear
 * days is in force on Tuesday 8 September 2026 (practice.md C3, vector 7).
 */
export const clearDaysAfter = (published: CalendarDate, clearDays: number, calendar: WorkingCalendar): CalendarDate =>
  addWorkingDays(published, clearDays + 1, calendar);

/** The n-th working day of the month that holds the date (n from 1). Null when the month has fewer. */
export const nthWorkingDayOfMonth = (inMonth: CalendarDate, nth: number, calendar: WorkingCalendar): CalendarDate | null => {
  const { firstDay, lastDay } = monthOf(inMonth);
  const day = addWorkingDays(addDays(firstDay, -1), nth, calendar);
  return nth < 1 || day > lastDay ? null : day;
};
