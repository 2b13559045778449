import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { NamedCalendar } from '@golden-thread/domain/timetable/calendars';
import { calendarStream } from '@golden-thread/domain/timetable/decide-calendar';
import { type CalendarToKeep, decideCalendarToDrop, decideCalendarToKeep } from '@golden-thread/domain/timetable/decide-named-calendar';
import type { TimetableEvent } from '@golden-thread/domain/timetable/events';
import { dropNamedCalendar, listNamedCalendars, saveNamedCalendar } from '@golden-thread/persistence/timetable/named-calendars';
import { findYearById, listYears } from '@golden-thread/persistence/timetable/years';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';

/** The calendars beside the council's own. Refuses: `NotPermitted`. */
export async function listCalendars(database: Asked, actor: Actor): Promise<Outcome<readonly NamedCalendar[]>> {
  return lacksPermission(actor, 'timetable.see') ?? database.read(actor.councilId, async (reading) => accept(await listNamedCalendars(reading)));
}

/**
 * Keeps a calendar, new or over the one of its code. Dates that are worked out already move when the year is recalculated, as after a change of the council's own.
 * Refuses: `NotPermitted`, and as `decideCalendarToKeep` does.
 */
export async function keepCalendar(database: Database, actor: Actor, { submission, ...asked }: CalendarToKeep & Submitted): Promise<Outcome<null>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }), load: (loading) => loading.lock(calendarStream(actor.councilId)) }, async (work) => {
    const decided = decideCalendarToKeep(asked, await listNamedCalendars(work));
    if (!decided.ok) return decided;
    saveNamedCalendar(work, decided.value);
    const { code, name, nation, days, tracks, bodies } = decided.value;
    work.record({ name: 'CalendarKept', stream: calendarStream(actor.councilId), payload: { code, name, nation, days: days.length, tracks, bodies } } satisfies TimetableEvent);
    return accept(null);
  });
}

/** Drops one by which no stage of a year that is drafted or runs counts. Refuses: `NotPermitted`, `NoSuchCalendar`, `CalendarInUse`. */
export async function dropCalendar(database: Database, actor: Actor, { code, submission }: { readonly code: string } & Submitted): Promise<Outcome<null>> {
  const lacking = lacksPermission(actor, 'timetable.change');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }), load: (loading) => loading.lock(calendarStream(actor.councilId)) }, async (work) => {
    const found = (await listNamedCalendars(work)).find((one) => one.code === code);
    if (!found) return refuse('NoSuchCalendar');
    for (const { id, state } of await listYears(work)) {
      if (state === 'ended') continue;
      const decided = decideCalendarToDrop(code, (await findYearById(work, id))!.definitions);
      if (!decided.ok) return decided;
    }
    dropNamedCalendar(work, code);
    work.record({ name: 'CalendarDropped', stream: calendarStream(actor.councilId), payload: { code, name: found.name } } satisfies TimetableEvent);
    return accept(null);
  });
}
