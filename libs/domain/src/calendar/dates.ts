/** A calendar date and its arithmetic. Dates people mean are text, counted in days, and know no time zone. */

import { Temporal } from 'temporal-polyfill';

/**
 * A date people mean, in Europe/London: ISO text 'YYYY-MM-DD' ('2026-04-01'). Never an instant, never with a zone.
 * Two dates compare as text: `a < b` says that a is the earlier day. The type keeps other texts out and takes a date written
 * in code as it stands; what comes from outside is read by `isCalendarDate` or `parseTypedDate`.
 */
export type CalendarDate = `${number}-${number}-${number}`;

/** A calendar month as ISO text: '2026-10'. Two months compare as text. */
export type Month = `${number}-${number}`;

/** Whether the text is a real day in the form 'YYYY-MM-DD'. '2027-02-29' is not, nor is '2026-4-1'. */
export const isCalendarDate = (text: string): text is CalendarDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};

/**
 * A day counted from 1 January 1970 (0), for arithmetic: a calendar date without a zone is a number of days and nothing else.
 * Counting on numbers is some twenty times as fast as on date objects, and a timetable counts a great deal.
 */
const dayNumber = (date: CalendarDate): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);

/** The day with that number (see `dayNumber`). */
const fromDayNumber = (number: number): CalendarDate => new Date(number * 86_400_000).toISOString().slice(0, 10) as CalendarDate;

/** The day of the week, ISO: 1 is Monday, 7 is Sunday. */
export const weekday = (date: CalendarDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The day that many calendar days later, or earlier when negative. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days);

/** The same day of the month that many months later; the month's last day where there is none (31 January + 1 is 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const begins = Date.UTC(year, month - 1 + months, 1);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return fromDayNumber(begins / 86_400_000 + Math.min(day, last) - 1);
}

/** Calendar days from the first date to the second: 1 from today to tomorrow, negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** The month a day lies in: 3 October 2026 is in '2026-10'. */
export const monthHolding = (date: CalendarDate): Month => date.slice(0, 7) as Month;

/** A month by its number in a calendar year: 4 of 2026 is '2026-04'. */
export const monthOfYear = (year: number, month: number): Month => `${year}-${String(month).padStart(2, '0')}` as Month;

/** The first day of a month: '2026-10' begins on 1 October 2026. */
export const firstDayOf = (month: Month): CalendarDate => `${month}-01`;

/** Whether the text is a month as it is written here: '2026-10', not '2026-13' nor 'Oct 2026'. */
export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** The month that holds the date: its number (1 is January), first and last day. */
export const monthOf = (
  date: CalendarDate,
): { readonly month: number; readonly firstDay: CalendarDate; readonly lastDay: CalendarDate } => {
  const firstDay = firstDayOf(monthHolding(date));
  return { month: Number(date.slice(5, 7)), firstDay, lastDay: addDays(addMonths(firstDay, 1), -1) };
};

/**
 * The n-th given weekday of the month that holds the date (ISO: 1 is Monday): the second Monday of September 2026 is the 14th.
 * Null when the month has no fifth one.
 */
export const nthWeekdayOfMonth = (inMonth: CalendarDate, dayOfWeek: number, nth: number): CalendarDate | null => {
  const { firstDay, lastDay } = monthOf(inMonth);
  const day = addDays(firstDay, ((dayOfWeek - weekday(firstDay) + 7) % 7) + 7 * (nth - 1));
  return nth < 1 || day > lastDay ? null : day;
};
