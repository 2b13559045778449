/** A moment in UTC, and what clocks in London show at it. */

import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from './dates';

/** A moment, in UTC: ISO text with milliseconds ('2026-04-01T08:00:00.000Z'). Two instants compare as text. Made by `instantOf` and `londonInstant`. */
export type Instant = `${number}-${number}-${number}T${number}:${number}:${number}Z`;

/** A moment of the machine's own clock, as text. */
export const instantOf = (moment: Date): Instant => moment.toISOString() as Instant;

/** Whether the text is a moment as it is written here: to the millisecond, and in UTC. */
export const isInstant = (text: string): text is Instant =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));

/** London keeps whole hours from UTC, so an hour of UTC lies within one day there: each hour that was asked about is reckoned once. */
const days = new Map<string, CalendarDate>();
const rememberedAtMost = 1000;

/** The day that it is in London at a moment: 31 March 2026 23:30 UTC is already 1 April. */
export function londonDate(instant: Instant): CalendarDate {
  const hour = instant.slice(0, 13);
  const known = instant.endsWith('Z') ? days.get(hour) : undefined;
  if (known !== undefined) return known;
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString() as CalendarDate;
  if (days.size >= rememberedAtMost) days.clear();
  if (instant.endsWith('Z')) days.set(hour, day);
  return day;
}

/** What clocks in London show at a moment, to the minute: '09:00'. */
export const londonTime = (instant: Instant): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' });

/** A year has a few moments of the day, asked about again and again: each is worked out once. */
const instants = new Map<string, Instant>();
const mostInstants = 10_000;

/**
 * The moment at which clocks in London show the time on the day: 09:00 on 25 October 2026 is 09:00 UTC, the day before 08:00 UTC.
 * A time that the spring change leaves out is taken an hour later; of one that comes twice in autumn, the first.
 */
export function londonInstant(date: CalendarDate, time = '00:00'): Instant {
  const shown = `${date}T${time}`;
  const known = instants.get(shown);
  if (known !== undefined) return known;
  const instant = Temporal.PlainDateTime.from(shown).toZonedDateTime('Europe/London').toInstant().toString({ fractionalSecondDigits: 3 }) as Instant;
  if (instants.size >= mostInstants) instants.clear();
  instants.set(shown, instant);
  return instant;
}

/** Milliseconds from the first moment to the second; negative when the second is earlier. */
export const millisecondsBetween = (from: Instant, to: Instant): number =>
  Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
