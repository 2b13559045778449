import type { CalendarDate } from './calendar-date';
import { monthNames } from './month-names';

/** The month of a date with its year: 'September 2026'. */
export const monthName = (date: CalendarDate): string => `${monthNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
