import type { Nation } from '@golden-thread/domain/calendar/bank-holidays';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CouncilDay } from '@golden-thread/domain/calendar/working-calendar';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** Enters days in the council's own calendar. What is there is read with the council itself (`Reading.calendar`). */
export function addCouncilDays(work: UnitOfWork, days: readonly CouncilDay[]): void {
  work.send(
    `insert into council_day (council_id, on_day, title, works)
     select $1, day.on_day::date, day.title, day.works from unnest($2::text[], $3::text[], $4::boolean[]) as day (on_day, title, works)`,
    [work.council.id, days.map(({ on }) => on), days.map(({ title }) => title), days.map(({ works }) => works)],
  );
}

export function removeCouncilDay(work: UnitOfWork, on: CalendarDate): void {
  work.send('delete from council_day where council_id = $1 and on_day = $2', [work.council.id, on]);
}

export function saveNation(work: UnitOfWork, nation: Nation): void {
  work.send('update council set nation = $2 where id = $1', [work.council.id, nation]);
}

export function saveBankHolidaysConfirmed(work: UnitOfWork, until: CalendarDate): void {
  work.send('update council set bank_holidays_confirmed_until = $2 where id = $1', [work.council.id, until]);
}
