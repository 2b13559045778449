import type { CalendarDate } from './calendar-date';
import { dayNumber } from './day-number';
import { fromDayNumber } from './from-day-number';

/** The day that many calendar days later, or earlier when negative. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => fromDayNumber(dayNumber(date) + days);
