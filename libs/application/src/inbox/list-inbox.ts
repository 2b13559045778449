import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Asked } from '@golden-thread/persistence';
import { findInbox, type InboxLine } from '@golden-thread/persistence/notice';

/** A page of somebody's inbox: its notices, and how many there are and are not read in all. */
export interface Inbox {
  readonly lines: InboxLine[];
  readonly total: number;
  readonly unread: number;
}

/** What the actor themselves was told, newest first, in pages of 50. Refuses: `NotPermitted` (the engine has no inbox). */
export async function listInbox(
  database: Asked,
  actor: Actor,
  page: number,
): Promise<Outcome<Inbox>> {
  const { personId } = actor;
  if (personId === null) return refuse('NotPermitted');
  return accept(await database.read(actor.councilId, (reading) => findInbox(reading, personId, page)));
}
