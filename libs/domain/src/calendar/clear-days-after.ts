import { addWorkingDays } from './add-working-days';
import type { CalendarDate } from './calendar-date';
import type { Holidays } from './holidays';

/**
 * The first day after so many clear working days: a decision published on Friday 28 August 2026 with a call-in of five clear
 * days is in force on Tuesday 8 September 2026 (practice.md C3, vector 7).
 */
export const clearDaysAfter = (published: CalendarDate, clearDays: number, holidays?: Holidays): CalendarDate =>
  addWorkingDays(published, clearDays + 1, holidays);
