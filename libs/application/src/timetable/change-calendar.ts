import type { Actor } from '@golden-thread/domain/authority/actor';
import { bankHolidaysOf, type Nation } from '@golden-thread/domain/calendar/bank-holidays';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { bankHolidaysEndSoon, type CouncilDay, knownUntil } from '@golden-thread/domain/calendar/working-calendar';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import {
  calendarStream,
  type DaysToEnter,
  decideConfirmBankHolidays,
  decideCouncilDays,
  decideNation,
  decideRemoveCouncilDay,
} from '@golden-thread/domain/timetable/decide-calendar';
import { addCouncilDays, removeCouncilDay, saveBankHolidaysConfirmed, saveNation } from '@golden-thread/persistence/timetable/council-calendar';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';

/** The council's calendar from a day on, as its page shows it. */
export interface CalendarView {
  readonly today: CalendarDate;
  readonly nation: Nation;
  readonly knownUntil: CalendarDate;
  readonly endsSoon: boolean;
  /** Bank holidays and the council's own days from today on, in order. */
  readonly coming: readonly (CouncilDay & { readonly own: boolean })[];
}

/** On which days the council does not work, from today on. Refuses: `NotPermitted`. */
export async function showCalendar(database: Asked, actor: Actor): Promise<Outcome<CalendarView>> {
  return (
    lacksPermission(actor, 'timetable.see') ??
    database.read(actor.councilId, (reading) => {
      const { today, calendar } = reading;
      const own = new Set(calendar.days.map(({ on }) => on));
      const published = [...bankHolidaysOf(calendar.nation)].filter(([on]) => !own.has(on)).map(([on, title]) => ({ on, title, works: false, own: false }));
      const coming = [...published, ...calendar.days.map((day) => ({ ...day, own: true }))]
        .filter(({ on }) => on >= today)
        .sort((one, other) => one.on.localeCompare(other.on));
      return Promise.resolve(accept({ today, nation: calendar.nation, knownUntil: knownUntil(calendar), endsSoon: bankHolidaysEndSoon(reading), coming }));
    })
  );
}

/** Opens the calendar for one change: one at a time, by whoever may change the timetable. */
const changeCalendar = async <T>(
  database: Database,
  actor: Actor,
  { submission }: Submitted,
  decide: (work: UnitOfWork) => Outcome<T>,
): Promise<Outcome<T>> =>
  lacksPermission(actor, 'timetable.change') ??
  database.transact({ actor, ...(submission && { submission }), load: (loading) => loading.lock(calendarStream(actor.councilId)) }, (work) =>
    Promise.resolve(decide(work)),
  );

/** Enters days on which the council closes, or works although they are bank holidays. Refuses: `NotPermitted`, and as `decideCouncilDays`. */
export const enterCouncilDays = (database: Database, actor: Actor, command: DaysToEnter & Submitted): Promise<Outcome<{ days: number }>> =>
  changeCalendar(database, actor, command, (work) => {
    const decided = decideCouncilDays(work.council.id, command, work);
    if (!decided.ok) return decided;
    addCouncilDays(work, decided.value.days);
    work.record(decided.value.event);
    return accept({ days: decided.value.days.length });
  });

/** Takes out a day that was entered. Refuses: `NotPermitted`, `CouncilDayNotThere`. */
export const takeOutCouncilDay = (database: Database, actor: Actor, command: { readonly day: CalendarDate } & Submitted): Promise<Outcome<null>> =>
  changeCalendar(database, actor, command, (work) => {
    const decided = decideRemoveCouncilDay(work.council.id, command.day, work);
    if (!decided.ok) return decided;
    removeCouncilDay(work, command.day);
    work.record(decided.value.event);
    return accept(null);
  });

/** Chooses whose bank holidays are the council's. Refuses: `NotPermitted`, `NothingWouldMove`. */
export const chooseNation = (database: Database, actor: Actor, command: { readonly nation: Nation } & Submitted): Promise<Outcome<null>> =>
  changeCalendar(database, actor, command, (work) => {
    const decided = decideNation(work.council.id, command.nation, work);
    if (!decided.ok) return decided;
    saveNation(work, command.nation);
    work.record(decided.value.event);
    return accept(null);
  });

/** Confirms that the bank holidays are entered up to a day. Refuses: `NotPermitted`, and as `decideConfirmBankHolidays`. */
export const confirmBankHolidays = (database: Database, actor: Actor, command: { readonly until: CalendarDate } & Submitted): Promise<Outcome<null>> =>
  changeCalendar(database, actor, command, (work) => {
    const decided = decideConfirmBankHolidays(work.council.id, command.until, work);
    if (!decided.ok) return decided;
    saveBankHolidaysConfirmed(work, command.until);
    work.record(decided.value.event);
    return accept(null);
  });
