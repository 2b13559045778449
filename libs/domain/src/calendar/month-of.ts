import { addDays } from './add-days';
import { addMonths } from './add-months';
import type { CalendarDate } from './calendar-date';

/** The month that holds the date: its number (1 is January), first and last day. */
export const monthOf = (
  date: CalendarDate,
): { readonly month: number; readonly firstDay: CalendarDate; readonly lastDay: CalendarDate } => {
  const firstDay = `${date.slice(0, 7)}-01`;
  return { month: Number(date.slice(5, 7)), firstDay, lastDay: addDays(addMonths(firstDay, 1), -1) };
};
