import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date';

/** The day that many calendar days later, or earlier when negative. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => Temporal.PlainDate.from(date).add({ days }).toString();
