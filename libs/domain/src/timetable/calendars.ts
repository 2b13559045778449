/** Calendars beside the council's own, by which some stages, tracks or meetings count: schools, a partner body, Scotland beside England. */

import type { CalendarDate } from '../calendar/dates';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { StageDefinition, Track } from './stage-definition';

/** A calendar with the tracks and bodies (committees by code or kind) whose stages count by it. */
export interface NamedCalendar extends WorkingCalendar {
  readonly code: string;
  readonly name: string;
  readonly tracks: readonly Track[];
  readonly bodies: readonly string[];
}

/** How many there may be, how long a name is, and how many days one closes. */
export const namedCalendarLimits = { calendars: 10, name: 80, days: 400, bodies: 20, bodiesTyped: 500 } as const;

export const calendarCodePattern = /^[a-z][a-z0-9-]{0,19}$/;

/** The code by which a stage counts by the council's own calendar although its track has another. */
export const councilsOwn = 'council';

/** The calendars that a timetable counts by: the council's own, and the others. */
export interface Calendars {
  readonly calendar: WorkingCalendar;
  readonly calendars?: readonly NamedCalendar[] | undefined;
}

/** The calendar beside the council's own by which a stage counts: that it names, else that of the body at whose meeting it is held, else its track's. Null: the council's. */
export function namedCalendarOf({ calendar: code, track, rule }: Pick<StageDefinition, 'calendar' | 'track' | 'rule'>, { calendars = [] }: Pick<Calendars, 'calendars'>): NamedCalendar | null {
  if (code !== undefined) return calendars.find((one) => one.code === code) ?? null;
  const body = rule.from.on === 'first-meeting' ? rule.from.body : null;
  return calendars.find(({ bodies }) => body !== null && bodies.includes(body)) ?? calendars.find(({ tracks }) => tracks.includes(track)) ?? null;
}

export const calendarOf = (stage: Pick<StageDefinition, 'calendar' | 'track' | 'rule'>, all: Calendars): WorkingCalendar => namedCalendarOf(stage, all) ?? all.calendar;

/** Days in a row with a name: a closure of a calendar, a school holiday. */
export interface NamedPeriod {
  readonly title: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}
