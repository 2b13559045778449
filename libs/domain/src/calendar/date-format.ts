/** Dates as people write and type them, in English and day first, whatever the locale of the machine. */

import { type CalendarDate, daysBetween, isCalendarDate, type Month, weekday } from './dates';

/** The twelve months in English, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The days of the week in English, Monday first: `weekdayNames[weekday(date) - 1]`. */
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A date in prose: 'Thursday 3 September 2026'. */
export const longDate = (date: CalendarDate): string =>
  `${weekdayNames[weekday(date) - 1]} ${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/** A day that a refusal or an event names, in prose; what is no date stays as it is. */
export const longDateOf = (named: unknown): string => {
  const text = String(named);
  return isCalendarDate(text) ? longDate(text) : text;
};

/** A date in a table: '3 Sep 2026'. */
export const shortDate = (date: CalendarDate): string =>
  `${Number(date.slice(8))} ${(monthNames[Number(date.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${date.slice(0, 4)}`;

/** The month of a date with its year: 'September 2026'. */
export const monthName = (date: CalendarDate | Month): string => `${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/** What stands beside a due date: 'in 4 days', 'tomorrow', 'today', '1 day late', '2 days late'. */
export const formatDueDate = (dueOn: CalendarDate, today: CalendarDate): string => {
  const days = daysBetween(today, dueOn);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days > 0) return `in ${days} days`;
  return days === -1 ? '1 day late' : `${-days} days late`;
};

/** The day that three numbers name, as typed in a form's day, month and year; null when there is no such day. */
export const calendarDateOf = (typed: { readonly year: number; readonly month: number; readonly day: number }): CalendarDate | null => {
  const text = [String(typed.year).padStart(4, '0'), String(typed.month).padStart(2, '0'), String(typed.day).padStart(2, '0')].join('-');
  return isCalendarDate(text) ? text : null;
};

const monthOf = (word: string): number => {
  const wanted = word.toLowerCase();
  return wanted.length < 3 ? 0 : monthNames.findIndex((name) => name.toLowerCase().startsWith(wanted)) + 1;
};

/**
 * Reads a date as people type it: '2026-09-03', '3/9/2026' (day first, as in England) or '3 Sep 2026'. Null when it names no day.
 * A two-figure year is not guessed at.
 */
export const parseTypedDate = (typed: string): CalendarDate | null => {
  const text = typed.trim();
  if (isCalendarDate(text)) return text;
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (numbers !== null) return calendarDateOf({ day: Number(numbers[1]), month: Number(numbers[2]), year: Number(numbers[3]) });
  const words = /^(?:[A-Za-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+) (\d{4})$/.exec(text);
  if (words === null) return null;
  return calendarDateOf({ day: Number(words[1]), month: monthOf(words[2] ?? ''), year: Number(words[3]) });
};
