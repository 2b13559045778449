/** Calendars beside the council's own. */

import type { NamedCalendar } from '@golden-thread/domain/timetable/calendars';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** All of them, by name. */
export const listNamedCalendars = (reading: Reading): Promise<NamedCalendar[]> =>
  reading.query<NamedCalendar>('select code, name, nation, tracks, bodies, days, null::date as "confirmedUntil" from named_calendar where council_id = $1 order by name, code', [reading.council.id]);

export const saveNamedCalendar = (work: UnitOfWork, { code, name, nation, tracks, bodies, days }: NamedCalendar): void =>
  work.send(
    `insert into named_calendar (council_id, code, name, nation, tracks, bodies, days) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (council_id, code) do update set name = excluded.name, nation = excluded.nation, tracks = excluded.tracks, bodies = excluded.bodies, days = excluded.days`,
    [work.council.id, code, name, nation, tracks, bodies, JSON.stringify(days)],
  );

export const dropNamedCalendar = (work: UnitOfWork, code: string): void => work.send('delete from named_calendar where council_id = $1 and code = $2', [work.council.id, code]);
