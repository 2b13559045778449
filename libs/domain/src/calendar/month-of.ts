import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date';

/** The month that holds the date: its number (1 is January), first and last day. */
export const monthOf = (
  date: CalendarDate,
): { readonly month: number; readonly firstDay: CalendarDate; readonly lastDay: CalendarDate } => {
  const day = Temporal.PlainDate.from(date);
  return {
    month: day.month,
    firstDay: day.with({ day: 1 }).toString(),
    lastDay: day.with({ day: day.daysInMonth }).toString(),
  };
};
