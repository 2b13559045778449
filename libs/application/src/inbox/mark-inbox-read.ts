import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Instant } from '@golden-thread/domain/calendar';
import type { Database, Scope } from '@golden-thread/persistence';
import { markInboxRead as mark } from '@golden-thread/persistence/notice';

export interface MarkInboxRead {
  /** The newest notice that was shown: what came after it stays unread. */
  readonly seenUntil: Instant;
  readonly submission?: Scope['submission'];
}

/** Marks the actor's own notices read. Nobody else is concerned, so nothing is recorded. Refuses: `NotPermitted`. */
export async function markInboxRead(database: Database, actor: Actor, command: MarkInboxRead): Promise<Outcome<null>> {
  const { personId } = actor;
  if (personId === null) return refuse('NotPermitted');
  return database.transact({ actor, submission: command.submission }, async (work) => {
    await mark(work, personId, command.seenUntil);
    return accept(null);
  });
}
