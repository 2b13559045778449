import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { Meeting } from '@golden-thread/domain/timetable';
import type { Reading } from '../unit-of-work/reading';

/** The dated meetings of all committees between two days, both included, in order. */
export const listMeetings = (reading: Reading, from: CalendarDate, to: CalendarDate): Promise<Meeting[]> =>
  reading.query<Meeting>(
    `select m.id, c.code, c.kind, c.name, m.held_on as "heldOn" from meeting m join committee c on c.id = m.committee_id
     where m.council_id = $1 and m.held_on between $2 and $3 order by m.held_on, c.name, m.id`,
    [reading.council.id, from, to],
  );
