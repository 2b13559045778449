import type { CalendarDate } from './calendar-date';
import { calendarDateOf } from './calendar-date-of';
import { isCalendarDate } from './is-calendar-date';
import { monthNames } from './month-names';

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
  const words = /^(?:[A-Za-z]+,? )?(\d{1,2}) ([A-Za-z]+) (\d{4})$/.exec(text);
  if (words === null) return null;
  return calendarDateOf({ day: Number(words[1]), month: monthOf(words[2] ?? ''), year: Number(words[3]) });
};
