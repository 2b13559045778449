import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { EventId, NoticeId, PersonId, TaskId } from '@golden-thread/domain/shared/id';
import { idFor } from '../unit-of-work/ids';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Something to tell one person by one channel. */
export interface NewNotice {
  readonly personId: PersonId;
  readonly channel: 'inbox' | 'email';
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly taskId: TaskId | null;
  /** Of an e-mail that is not sent: everything it asks was answered before it could leave. */
  readonly unsentBecause: 'answered' | null;
}

interface NoticesOfEvent {
  readonly eventId: EventId;
  /** The council's date on which the thing happened. */
  readonly on: CalendarDate;
  readonly notices: readonly NewNotice[];
}

/** Keeps what people are told about an event. Answers those that were not there yet: one event, person and channel, one notice. */
export async function saveNotices(work: UnitOfWork, { eventId, on, notices }: NoticesOfEvent): Promise<(NewNotice & { id: NoticeId })[]> {
  const byId = new Map(notices.map((notice) => [idFor<NoticeId>('notice', eventId, notice.personId, notice.channel), notice]));
  const rows = [...byId].map(([id, notice]) => ({ id, ...notice }));
  const saved = await work.query<{ id: NoticeId }>(
    `insert into notice (id, council_id, event_id, person_id, channel, kind, subject, body, link, task_id, council_date, created_at, unsent_because)
     select n.id, $1, $2, n."personId", n.channel, n.kind, n.subject, n.body, n.link, n."taskId", $3, $4, n."unsentBecause"
     from jsonb_to_recordset($5) as n(id uuid, "personId" uuid, channel text, kind text, subject text, body text, link text, "taskId" uuid, "unsentBecause" text)
     on conflict do nothing returning id`,
    [work.council.id, eventId, on, work.now, JSON.stringify(rows)],
  );
  return saved.map(({ id }) => ({ id, ...byId.get(id)! }));
}

/** One line of a person's inbox. */
export interface InboxItem {
  readonly id: NoticeId;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly councilDate: CalendarDate;
  readonly createdAt: Instant;
  readonly read: boolean;
}

/** A page of 50 of what a person was told, newest first. */
export async function findInbox(
  reading: Reading,
  personId: PersonId,
  { page, unreadOnly }: { readonly page: number; readonly unreadOnly: boolean },
): Promise<{ lines: InboxItem[]; total: number; unread: number }> {
  const [counted] = await reading.query<{ total: number; unread: number }>(
    `select count(*)::int as total, (count(*) filter (where read_at is null))::int as unread
     from notice where council_id = $1 and person_id = $2 and channel = 'inbox'`,
    [reading.council.id, personId],
  );
  const lines = await reading.query<InboxItem>(
    `select id, subject, body, link, council_date as "councilDate", created_at as "createdAt", read_at is not null as read
     from notice where council_id = $1 and person_id = $2 and channel = 'inbox' and (not $4 or read_at is null)
     order by created_at desc, id desc limit 50 offset $3`,
    [reading.council.id, personId, (page - 1) * 50, unreadOnly],
  );
  return { lines, total: counted?.total ?? 0, unread: counted?.unread ?? 0 };
}

/** Marks a person's notices read, those that came no later than `seenUntil`. */
export async function markNoticesRead(reading: Reading, personId: PersonId, seenUntil: string): Promise<void> {
  await reading.query(
    `update notice set read_at = $4 where council_id = $1 and person_id = $2 and channel = 'inbox' and read_at is null and created_at <= $3`,
    [reading.council.id, personId, seenUntil, reading.now],
  );
}

/** Marks one notice of a person read, and answers where it leads; undefined where it is not theirs. */
export async function openNotice(reading: Reading, personId: PersonId, id: NoticeId): Promise<{ readonly link: string | null } | undefined> {
  const [found] = await reading.query<{ link: string | null }>(
    `update notice set read_at = coalesce(read_at, $4) where council_id = $1 and person_id = $2 and channel = 'inbox' and id = $3 returning link`,
    [reading.council.id, personId, id, reading.now],
  );
  return found;
}
