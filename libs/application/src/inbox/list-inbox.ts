import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { findInbox, type InboxLine } from '@golden-thread/persistence/notice';

/** What the actor themselves was told, newest first, in pages of 50. Refuses: `NotPermitted` (the engine has no inbox). */
export async function listInbox(
  database: Database,
  actor: Actor,
  page: number,
): Promise<Outcome<{ lines: InboxLine[]; total: number; unread: number }>> {
  const { personId } = actor;
  if (personId === null) return refuse('NotPermitted');
  return accept(await database.read(actor.councilId, (reading) => findInbox(reading, personId, page)));
}
