import type { CalendarDate } from './calendar-date';

/** The day with that number (see `dayNumber`). */
export const fromDayNumber = (number: number): CalendarDate => new Date(number * 86_400_000).toISOString().slice(0, 10);
