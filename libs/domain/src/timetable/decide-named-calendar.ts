/** Keeping a calendar beside the council's own, and dropping it. */

import type { Nation } from '../calendar/bank-holidays';
import { addDays, type CalendarDate, daysBetween } from '../calendar/dates';
import type { CouncilDay } from '../calendar/working-calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import { calendarCodePattern, councilsOwn, type NamedCalendar, namedCalendarLimits, type NamedPeriod } from './calendars';
import { ruleBodyPattern } from './date-rule';
import type { TimetableRefusal } from './refusals';
import type { StageDefinition, Track } from './stage-definition';

/** A calendar as it is asked for: the days on which it does not work stand in stretches. */
export interface CalendarToKeep {
  readonly code: string;
  readonly name: string;
  readonly nation: Nation;
  readonly tracks: readonly Track[];
  readonly bodies: readonly string[];
  readonly closed: readonly NamedPeriod[];
}

type Decided<T> = Outcome<T, Refusal<TimetableRefusal>>;

/** A stretch longer than a school's summer, with some to spare, is a slip of the keyboard. */
const longestStretch = 70;

/**
 * The calendar as it is kept. Refused: a code of other than small letters, figures and hyphens, or the council's own (`CalendarNotUnderstood`, part `code`), no name,
 * bodies that are none, stretches that end before they begin or close too many days (`days`), and more calendars than ten (`TooManyCalendars`).
 */
export function decideCalendarToKeep(asked: CalendarToKeep, existing: readonly NamedCalendar[]): Decided<NamedCalendar> {
  const [code, name] = [normalText(asked.code), normalText(asked.name)];
  if (!calendarCodePattern.test(code) || code === councilsOwn) return refuse('CalendarNotUnderstood', { part: 'code' });
  if (name === '' || name.length > namedCalendarLimits.name) return refuse('CalendarNotUnderstood', { part: 'name' });
  if (asked.bodies.length > namedCalendarLimits.bodies || !asked.bodies.every((body) => ruleBodyPattern.test(body))) return refuse('CalendarNotUnderstood', { part: 'bodies' });
  if (!asked.closed.every(({ startsOn, endsOn }) => startsOn <= endsOn && daysBetween(startsOn, endsOn) < longestStretch)) return refuse('CalendarNotUnderstood', { part: 'days' });
  const days = daysOf(asked.closed);
  if (days.length > namedCalendarLimits.days) return refuse('CalendarNotUnderstood', { part: 'days' });
  if (existing.length >= namedCalendarLimits.calendars && !existing.some((one) => one.code === code)) return refuse('TooManyCalendars', { most: namedCalendarLimits.calendars });
  return accept({ code, name, nation: asked.nation, tracks: asked.tracks, bodies: asked.bodies, days, confirmedUntil: null });
}

function daysOf(closed: readonly NamedPeriod[]): readonly CouncilDay[] {
  const days = new Map<CalendarDate, CouncilDay>();
  for (const { title, startsOn, endsOn } of closed) for (let on = startsOn; on <= endsOn; on = addDays(on, 1)) days.set(on, { on, title: normalText(title), works: false });
  return [...days.values()].sort((one, other) => one.on.localeCompare(other.on));
}

/** The stretches of a calendar's closed days, as they are shown and typed. */
export function stretchesOf(days: readonly CouncilDay[]): readonly NamedPeriod[] {
  const stretches: { title: string; startsOn: CalendarDate; endsOn: CalendarDate }[] = [];
  for (const { on, title } of days) {
    const last = stretches.at(-1);
    if (last?.title === title && addDays(last.endsOn, 1) === on) last.endsOn = on;
    else stretches.push({ title, startsOn: on, endsOn: on });
  }
  return stretches;
}

/** Whether a calendar may go. Refused while stages count by it (`CalendarInUse`). */
export function decideCalendarToDrop(code: string, definitions: readonly StageDefinition[]): Decided<null> {
  const counting = definitions.filter(({ calendar }) => calendar === code).map(({ title }) => title);
  return counting.length > 0 ? refuse('CalendarInUse', { stages: counting }) : accept(null);
}
