import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { NoticeId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findInbox, type InboxItem, markNoticesRead as mark, openNotice } from '@golden-thread/persistence/notice/notices';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Scope } from '@golden-thread/persistence/unit-of-work/unit-of-work';

export type { InboxItem } from '@golden-thread/persistence/notice/notices';

/** A page of somebody's inbox: its notices, and how many there are and are not read in all. */
export interface Inbox {
  readonly lines: InboxItem[];
  readonly total: number;
  readonly unread: number;
}

/** What the actor themselves was told, newest first, in pages of 50; all, or what is unread. Refuses: `NotPermitted` (the engine has no inbox). */
export async function listInbox(
  database: Asked,
  actor: Actor,
  asked: { readonly page: number; readonly unreadOnly: boolean },
): Promise<Outcome<Inbox>> {
  const { personId } = actor;
  if (personId === null) return refuse('NotPermitted', { permission: null });
  return accept(await database.read(actor.councilId, (reading) => findInbox(reading, personId, asked)));
}

export interface MarkInboxRead {
  /** The newest notice that was shown: what came after it stays unread. */
  readonly seenUntil: Instant;
  readonly submission?: Scope['submission'];
}

/** Marks the actor's own notices read. Nobody else is concerned, so nothing is recorded. Refuses: `NotPermitted`. */
export async function markInboxRead(database: Database, actor: Actor, command: MarkInboxRead): Promise<Outcome<null>> {
  const { personId } = actor;
  if (personId === null) return refuse('NotPermitted', { permission: null });
  return database.transact({ actor, submission: command.submission }, async (work) => {
    await mark(work, personId, command.seenUntil);
    return accept(null);
  });
}

/** Opens one of the actor's own notices: it is read from then on. Answers where it leads. Refuses: `NotPermitted`, `NotFound`. */
export async function openInboxItem(database: Database, actor: Actor, id: NoticeId): Promise<Outcome<{ readonly link: string | null }>> {
  const { personId } = actor;
  if (personId === null) return refuse('NotPermitted', { permission: null });
  return database.transact({ actor }, async (work) => {
    const opened = await openNotice(work, personId, id);
    return opened ? accept(opened) : refuse('NotFound');
  });
}
