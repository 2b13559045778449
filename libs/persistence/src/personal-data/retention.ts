import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PersonId } from '@golden-thread/domain/shared/id';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** What a council keeps no longer than so many days. The record itself, and what it is about, is kept. */
export interface RetentionDays {
  /** Requests in the access log, by the machine's clock; at least thirty. */
  readonly accesses: number;
  /** Drafts that nobody sent: figures typed and kept, previews of a timetable. */
  readonly drafts: number;
  /** Notices in inboxes, and e-mails that have left. */
  readonly notices: number;
  /** Address and sign-in of people who have left, from their last day. */
  readonly leavers: number;
}

/** Deletes what is older than it is kept. Ages are of the council's clock, but for the access log, which is the machine's. */
export function deleteExpiredRows(work: UnitOfWork, days: RetentionDays): void {
  work.send(`delete from access_log where (council_id is null or council_id = $1) and at < now() - make_interval(days => $2)`, [work.council.id, days.accesses]);
  work.send(`delete from figure_draft where council_id = $1 and saved_at < $2::timestamptz - make_interval(days => $3)`, [work.council.id, work.now, days.drafts]);
  work.send(`delete from form_draft where council_id = $1 and saved_at < $2::timestamptz - make_interval(days => $3)`, [work.council.id, work.now, days.drafts]);
  work.send(`delete from timetable_preview where council_id = $1 and made_at < $2::timestamptz - make_interval(days => $3)`, [work.council.id, work.now, days.drafts]);
  work.send(`delete from reorganisation where council_id = $1 and state = 'previewed' and proposed_at < $2::timestamptz - make_interval(days => $3)`, [work.council.id, work.now, days.drafts]);
  work.send('delete from import_undo where council_id = $1 and kept_until <= $2', [work.council.id, work.now]);
  work.send(
    `with expired as (
       delete from notice n where n.council_id = $1 and n.created_at < $2::timestamptz - make_interval(days => $3)
         and not exists (select 1 from letter l where l.id = n.letter_id and l.state in ('waiting', 'sending', 'possibly-sent'))
         and (n.channel <> 'email' or n.letter_id is not null or n.unsent_because is not null)
       returning n.letter_id)
     delete from letter where council_id = $1 and id in (select letter_id from expired)`,
    [work.council.id, work.now, days.notices],
  );
}

/** Who left before a day and still has an address or a sign-in here. */
export async function listLeaversToForget(work: UnitOfWork, leftBefore: CalendarDate): Promise<readonly PersonId[]> {
  const rows = await work.query<{ id: PersonId }>(
    `select id from person where council_id = $1 and left_on < $2 and (email is not null or subject is not null or introduction is not null) order by id limit 500`,
    [work.council.id, leftBefore],
  );
  return rows.map(({ id }) => id);
}

/** Takes somebody's address, sign-in and introduction away, also out of what an import could be undone by; with a name, that too. */
export function forgetPerson(work: UnitOfWork, personId: PersonId, name: string | null): void {
  work.send('delete from import_undo where council_id = $1 and rows @> $2::jsonb', [work.council.id, JSON.stringify([{ sheet: 'people', id: personId }])]);
  work.send(
    `update person set email = null, subject = null, introduction = null, name = coalesce($3, name) where council_id = $1 and id = $2`,
    [work.council.id, personId, name],
  );
}
