import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant';

/** What clocks in London show at a moment, to the minute: '09:00'. */
export const londonTime = (instant: Instant): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' });
