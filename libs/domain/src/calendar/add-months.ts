import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date';

/** The same day of the month that many months later; the month's last day where there is none (31 January + 1 is 28 February). */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => Temporal.PlainDate.from(date).add({ months }).toString();
