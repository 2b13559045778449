import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date';

/** Calendar days from the first date to the second: 1 from today to tomorrow, negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
