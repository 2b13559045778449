import { addDays, type CalendarDate, isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { instantOf, londonDate } from '@golden-thread/domain/calendar/instants';
import ICAL from 'ical.js';

/** Something in a calendar file, by its title, on a day. */
export interface CalendarEvent {
  readonly title: string;
  readonly on: CalendarDate;
}

/** One that repeats is followed no further than this many times. */
const mostRepeats = 200;
/** The longest step of a rule: its iterator walks each day of it. */
const longestInterval = 400;
/** How many entries a calendar file may have; above that it is none of ours. */
export const mostCalendarEvents = 2000;

/**
 * The rules (RFC 5545, 3.3.10) that are followed, by how often and what narrows them. What narrows any other may leave no day at all, such as the 30th of February,
 * which its iterator would look for until the end of time; and nobody meets every minute.
 */
const followed: Readonly<Record<string, readonly string[]>> = { DAILY: [], WEEKLY: ['BYDAY'], MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'], YEARLY: ['BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'] };

/**
 * What stands in a calendar file (RFC 5545) between two days, both included, in order of days: one that repeats on each of its days, one that is
 * cancelled not at all; one that repeats by a rule that is not followed on its first alone. Days are London's. Null: the text is no calendar, or has more than 2,000 entries.
 */
export function readCalendar(text: string, { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate }): readonly CalendarEvent[] | null {
  const calendar = parsed(text);
  if (calendar === null) return null;
  return calendar
    .getAllSubcomponents('vevent')
    .filter((one) => String(one.getFirstPropertyValue('status') ?? '').toUpperCase() !== 'CANCELLED')
    .flatMap((one) => {
      const event = new ICAL.Event(one);
      return daysOf(event, to).flatMap((on) => (on >= from && on <= to ? [{ title: event.summary ?? '', on }] : []));
    })
    .sort((a, b) => a.on.localeCompare(b.on));
}

/** A stretch of whole days in a calendar file, by its title. */
export interface CalendarPeriod {
  readonly title: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** The stretches that stand in a calendar file, in order: an event's first and last day, both included; one without an end is a day long. Null: the text is no calendar, or has more than 2,000 entries. */
export function readCalendarPeriods(text: string): readonly CalendarPeriod[] | null {
  const calendar = parsed(text);
  if (calendar === null) return null;
  return calendar
    .getAllSubcomponents('vevent')
    .filter((one) => String(one.getFirstPropertyValue('status') ?? '').toUpperCase() !== 'CANCELLED')
    .flatMap((one) => {
      const { summary, startDate, endDate } = new ICAL.Event(one);
      const [startsOn] = startDate ? dayOf(startDate) : [];
      const [ends] = endDate ? dayOf(endDate) : [];
      if (startsOn === undefined) return [];
      // The end of whole days is the day after the last (RFC 5545, 3.6.1).
      const endsOn = ends === undefined ? startsOn : endDate.isDate ? addDays(ends, -1) : ends;
      return [{ title: summary ?? '', startsOn, endsOn: endsOn < startsOn ? startsOn : endsOn }];
    })
    .sort((a, b) => a.startsOn.localeCompare(b.startsOn));
}

function parsed(text: string): ICAL.Component | null {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as [string, never[], never[]]);
    return calendar.name === 'vcalendar' && calendar.getAllSubcomponents('vevent').length <= mostCalendarEvents ? calendar : null;
  } catch {
    return null;
  }
}

function daysOf(event: ICAL.Event, to: CalendarDate): readonly CalendarDate[] {
  if (!event.startDate) return [];
  if (!event.isRecurring() || !isFollowed(event)) return dayOf(event.startDate);
  try {
    return daysRepeated(event, to);
  } catch {
    // A rule that contradicts itself: only its first day is certain.
    return dayOf(event.startDate);
  }
}

const isFollowed = ({ component }: ICAL.Event): boolean =>
  component.getAllProperties('rrule').every((rule) => {
    const { freq, interval, parts } = rule.getFirstValue() as ICAL.Recur;
    return interval <= longestInterval && Object.keys(parts).every((part) => followed[freq]?.includes(part)) && followed[freq] !== undefined;
  });

function daysRepeated(event: ICAL.Event, to: CalendarDate): readonly CalendarDate[] {
  // Nobody asks for later days; and where a rule says none, its iterator would look through eighteen thousand years.
  const end = ICAL.Time.fromData({ year: Number(to.slice(0, 4)) + 1, month: 1, day: 1, isDate: true });
  for (const rule of event.component.getAllProperties('rrule').map((one) => one.getFirstValue() as ICAL.Recur)) {
    if (!rule.until || rule.until.year > end.year) rule.until = end;
  }
  const days: CalendarDate[] = [];
  const each = event.iterator();
  for (let count = 0; count < mostRepeats; count += 1) {
    const next = each.next();
    const [day] = next ? dayOf(next) : [];
    if (day === undefined || day > to) break;
    days.push(day);
  }
  return days;
}

/** A time in UTC is on London's day; one without a zone, or in another, on the day that it says. */
function dayOf(time: ICAL.Time): readonly CalendarDate[] {
  const day = time.zone === ICAL.Timezone.utcTimezone && !time.isDate ? londonDate(instantOf(time.toJSDate())) : time.toString().slice(0, 10);
  return isCalendarDate(day) ? [day] : [];
}
