import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date';

/** Whether the text is a real day in the form 'YYYY-MM-DD'. '2027-02-29' is not, nor is '2026-4-1'. */
export const isCalendarDate = (text: string): text is CalendarDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};
