import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './calendar-date';
import type { Instant } from './instant';

/** London keeps whole hours from UTC, so an hour of UTC lies within one day there: each hour that was asked about is reckoned once. */
const days = new Map<string, CalendarDate>();
const rememberedAtMost = 1000;

/** The day that it is in London at a moment: 31 March 2026 23:30 UTC is already 1 April. */
export function londonDate(instant: Instant): CalendarDate {
  const hour = instant.slice(0, 13);
  const known = instant.endsWith('Z') ? days.get(hour) : undefined;
  if (known !== undefined) return known;
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
  if (days.size >= rememberedAtMost) days.clear();
  if (instant.endsWith('Z')) days.set(hour, day);
  return day;
}
