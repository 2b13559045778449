import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { bankHolidaysEndSoon, knownUntil, type WorkingCalendar } from '@golden-thread/domain/calendar/working-calendar';
import { type FinancialYear, financialYearDates, neighbouringYear } from '@golden-thread/domain/calendar/financial-year';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { Clash } from '@golden-thread/domain/timetable/clash';
import { compareTimetables, type StageDifference } from '@golden-thread/domain/timetable/compare-timetables';
import type { NamedCalendar } from '@golden-thread/domain/timetable/calendars';
import { compileTimetable } from '@golden-thread/domain/timetable/compile-timetable';
import type { Meeting } from '@golden-thread/domain/timetable/date-resolver';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { type Year, yearToOpen } from '@golden-thread/domain/timetable/year';
import { type KeyPlanReviewDue, listKeyPlanReviews } from '@golden-thread/persistence/key-plan/key-plan-register.query';
import { listServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { listMeetings } from '@golden-thread/persistence/organisation/meetings';
import { openTasksByStage } from '@golden-thread/persistence/timetable/tasks-on-stages';
import { listNamedCalendars } from '@golden-thread/persistence/timetable/named-calendars';
import { findYear, listYears, type YearListed } from '@golden-thread/persistence/timetable/years';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

/** Every meeting that a year's timetable can hang on: those of the year and of the months after it, until its annual report is out. */
export const meetingsOfYear = (reading: Reading, year: FinancialYear): Promise<Meeting[]> =>
  listMeetings(reading, financialYearDates(year).startsOn, financialYearDates(neighbouringYear(year, 1)).endsOn);

/** A year as its page shows it. `year` is null while the council has none. */
export interface YearView {
  readonly today: CalendarDate;
  readonly years: readonly YearListed[];
  readonly year: Year | null;
  readonly clashes: readonly Clash[];
  readonly meetings: readonly Meeting[];
  /** The council's calendar, by which dates are counted. */
  readonly calendar: WorkingCalendar;
  /** And the others that stages count by. */
  readonly calendars: readonly NamedCalendar[];
  readonly openTasks: ReadonlyMap<StageKey, number>;
  /** The key plans that are looked at again in the year. */
  readonly planReviews: readonly KeyPlanReviewDue[];
  /** The last known bank holidays, where they end within a year; else null. */
  readonly bankHolidaysEnd: CalendarDate | null;
}

/**
 * A year's timetable with its clashes as they are now; without a year named, the one that holds today (`yearToOpen`).
 * Refuses: `NotPermitted`, `NoSuchYear`.
 */
export async function showYear(database: Asked, actor: Actor, query: { readonly year?: FinancialYear }): Promise<Outcome<YearView>> {
  const lacking = lacksPermission(actor, 'timetable.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const years = await listYears(reading);
    const wanted = query.year ?? yearToOpen(years, reading.today)?.year;
    const calendars = await listNamedCalendars(reading);
    const stands = { today: reading.today, calendar: reading.calendar, calendars, years, bankHolidaysEnd: bankHolidaysEndSoon(reading) ? knownUntil(reading.calendar) : null };
    if (wanted === undefined) return accept({ ...stands, year: null, clashes: [], meetings: [], openTasks: new Map(), planReviews: [] });
    const year = await findYear(reading, wanted);
    if (!year) return refuse('NoSuchYear', { year: wanted });
    const meetings = await meetingsOfYear(reading, year.year);
    const openTasks = await openTasksByStage(reading, year.id);
    const planReviews = await listKeyPlanReviews(reading, year.year);
    return accept({ ...stands, year, clashes: clashesOf(year, meetings, stands), meetings, openTasks, planReviews });
  });
}

/** The services that a year can be narrowed to, by name. Refuses: `NotPermitted`. */
export async function listServicesOfYear(database: Asked, actor: Actor): Promise<Outcome<readonly { readonly id: ServiceId; readonly code: string; readonly name: string }[]>> {
  const lacking = lacksPermission(actor, 'timetable.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => accept((await listServicePosts(reading)).map(({ serviceId: id, code, name }) => ({ id, code, name }))));
}

/** How a year's rules differ from those of the year before; null where there is none to compare with. Refuses: `NotPermitted`, `NoSuchYear`. */
export async function compareWithYearBefore(database: Asked, actor: Actor, { year: named }: { readonly year: FinancialYear }): Promise<Outcome<readonly StageDifference[] | null>> {
  const lacking = lacksPermission(actor, 'timetable.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const [year, before] = await Promise.all([findYear(reading, named), findYear(reading, neighbouringYear(named, -1))]);
    if (!year) return refuse('NoSuchYear', { year: named });
    return accept(before === undefined ? null : compareTimetables(before.definitions, year.definitions));
  });
}

function clashesOf(year: Year, meetings: readonly Meeting[], { calendar, calendars }: Pick<YearView, 'calendar' | 'calendars'>): readonly Clash[] {
  if (year.state === 'ended') return [];
  const held = new Map(
    year.stages.flatMap(({ key, date, state }) => (state !== 'upcoming' && date !== null ? [[key, date] as const] : [])),
  );
  const compiled = compileTimetable({ year: year.year, phases: year.phases, definitions: year.definitions, meetings, calendar, calendars, held });
  return compiled.ok ? compiled.value.clashes : [];
}
