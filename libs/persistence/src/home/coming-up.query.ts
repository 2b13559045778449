import type { Actor } from '@golden-thread/domain/authority/actor';
import { readerOf } from '@golden-thread/domain/authority/reading-rights';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { CommitteeId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A stage of a running year that lies ahead. */
export interface StageAhead {
  readonly year: FinancialYear;
  readonly key: string;
  readonly title: string;
  readonly fallsOn: CalendarDate;
  readonly provisional: boolean;
}

/** The next stages of the years that run, until a day. */
export async function listStagesAhead(reading: Reading, until: CalendarDate, atMost: number): Promise<readonly StageAhead[]> {
  const found = await reading.query<Omit<StageAhead, 'fallsOn'> & { readonly fallsOn: CalendarDate | null }>(
    `select y.year, s.key, s.title, s.falls_on as "fallsOn", s.provisional
     from stage s join performance_year y on y.id = s.year_id
     where s.council_id = $1 and y.state = 'running' and s.state = 'upcoming' and s.falls_on between $2 and $3
     order by s.falls_on, s.position limit $4`,
    [reading.council.id, reading.today, until, atMost],
  );
  return found.flatMap(({ fallsOn, ...stage }) => (fallsOn === null ? [] : [{ ...stage, fallsOn }]));
}

/** A meeting that lies ahead. */
export interface MeetingAhead {
  readonly committeeId: CommitteeId;
  readonly committee: string;
  readonly kind: string;
  readonly heldOn: CalendarDate;
  /** Whether the reader chairs the committee or sits on it. */
  readonly theirs: boolean;
}

/** Each committee's next meeting, those on which the reader sits first. */
export const listMeetingsAhead = (reading: Reading, actor: Actor): Promise<MeetingAhead[]> =>
  reading.query<MeetingAhead>(
    `select c.id as "committeeId", c.name as committee, c.kind, next.held_on as "heldOn", c.id in (select id from seats_of($2, $3)) as theirs
     from committee c cross join lateral (
       select held_on from meeting m where m.committee_id = c.id and m.held_on >= $3 order by held_on limit 1) next
     where c.council_id = $1 order by 5 desc, next.held_on, c.name`,
    [reading.council.id, JSON.stringify(readerOf(actor)), reading.today],
  );
