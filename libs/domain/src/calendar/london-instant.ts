import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date';
import type { Instant } from './instant';

/**
 * The moment at which clocks in London show the time on the day: 09:00 on 25 October 2026 is 09:00 UTC, the day before 08:00 UTC.
 * A time that the spring change leaves out is taken an hour later; of one that comes twice in autumn, the first.
 */
export const londonInstant = (date: CalendarDate, time = '00:00'): Instant =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/London').toInstant().toString({ fractionalSecondDigits: 3 });
