import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date';

/** The day of the week, ISO: 1 is Monday, 7 is Sunday. */
export const weekday = (date: CalendarDate): number => Temporal.PlainDate.from(date).dayOfWeek;
