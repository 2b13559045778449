import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date';
import type { Instant } from './instant';

/** The day that it is in London at a moment: 31 March 2026 23:30 UTC is already 1 April. */
export const londonDate = (instant: Instant): CalendarDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
