import type { Reading } from '../unit-of-work';

/** One line of a person's inbox. */
export interface InboxLine {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly councilDate: string;
  readonly createdAt: string;
  readonly read: boolean;
}

/** A page of 50 of what a person was told, newest first. */
export async function findInbox(
  reading: Reading,
  personId: string,
  page: number,
): Promise<{ lines: InboxLine[]; total: number; unread: number }> {
  const [counted] = await reading.query<{ total: number; unread: number }>(
    `select count(*)::int as total, (count(*) filter (where read_at is null))::int as unread
     from notice where council_id = $1 and person_id = $2 and channel = 'inbox'`,
    [reading.council.id, personId],
  );
  const lines = await reading.query<InboxLine>(
    `select id, subject, body, link, council_date as "councilDate", created_at as "createdAt", read_at is not null as read
     from notice where council_id = $1 and person_id = $2 and channel = 'inbox'
     order by created_at desc, id desc limit 50 offset $3`,
    [reading.council.id, personId, (page - 1) * 50],
  );
  return { lines, total: counted?.total ?? 0, unread: counted?.unread ?? 0 };
}

const unread = {
  name: 'count-unread',
  text: `select count(*)::int as unread from notice where council_id = $1 and person_id = $2 and channel = 'inbox' and read_at is null`,
};

/** How many notices a person has not read. */
export async function countUnread(reading: Reading, personId: string): Promise<number> {
  const [counted] = await reading.query<{ unread: number }>(unread, [reading.council.id, personId]);
  return counted?.unread ?? 0;
}

/** Marks a person's notices read, those that came no later than `seenUntil`. */
export async function markInboxRead(reading: Reading, personId: string, seenUntil: string): Promise<void> {
  await reading.query(
    `update notice set read_at = $4 where council_id = $1 and person_id = $2 and channel = 'inbox' and read_at is null and created_at <= $3`,
    [reading.council.id, personId, seenUntil, reading.now],
  );
}
