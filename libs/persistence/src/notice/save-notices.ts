import type { CalendarDate } from '@golden-thread/domain/calendar';
import { idFor } from '../unit-of-work/id-for';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { NewNotice } from './new-notice';

interface NoticesOf {
  readonly eventId: string;
  /** The council's date on which the thing happened. */
  readonly on: CalendarDate;
  readonly notices: readonly NewNotice[];
}

/** Keeps what people are told about an event. Answers those that were not there yet: one event, person and channel, one notice. */
export async function saveNotices(work: UnitOfWork, { eventId, on, notices }: NoticesOf): Promise<(NewNotice & { id: string })[]> {
  const byId = new Map(notices.map((notice) => [idFor('notice', eventId, notice.personId, notice.channel), notice]));
  const rows = [...byId].map(([id, notice]) => ({ id, ...notice }));
  const saved = await work.query<{ id: string }>(
    `insert into notice (id, council_id, event_id, person_id, channel, kind, subject, body, link, task_id, council_date, created_at)
     select n.id, $1, $2, n."personId", n.channel, n.kind, n.subject, n.body, n.link, n."taskId", $3, $4
     from jsonb_to_recordset($5) as n(id uuid, "personId" uuid, channel text, kind text, subject text, body text, link text, "taskId" uuid)
     on conflict do nothing returning id`,
    [work.council.id, eventId, on, work.now, JSON.stringify(rows)],
  );
  return saved.map(({ id }) => ({ id, ...byId.get(id)! }));
}
