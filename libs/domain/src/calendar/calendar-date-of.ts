import type { CalendarDate } from './calendar-date';
import { isCalendarDate } from './is-calendar-date';

/** The day that three numbers name, as typed in a form's day, month and year; null when there is no such day. */
export const calendarDateOf = (typed: { readonly year: number; readonly month: number; readonly day: number }): CalendarDate | null => {
  const text = [String(typed.year).padStart(4, '0'), String(typed.month).padStart(2, '0'), String(typed.day).padStart(2, '0')].join('-');
  return isCalendarDate(text) ? text : null;
};
