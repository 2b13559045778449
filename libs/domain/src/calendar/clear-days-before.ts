import { addWorkingDays } from './add-working-days';
import type { CalendarDate } from './calendar-date';
import type { Holidays } from './holidays';

/**
 * The last day on which an agenda can be published so many clear working days before a meeting: both ends are excluded.
 * Five clear days before Thursday 3 September 2026 is Tuesday 25 August 2026 (31 August is a bank holiday).
 * Source: Local Government Act 1972, section 100B, as councils count it; practice.md C3, vectors 4 to 6.
 */
export const clearDaysBefore = (meeting: CalendarDate, clearDays: number, holidays?: Holidays): CalendarDate =>
  addWorkingDays(meeting, -(clearDays + 1), holidays);
