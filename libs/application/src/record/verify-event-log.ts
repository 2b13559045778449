import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type LogVerified, verifyLog } from '@golden-thread/persistence/event-log/verify-log';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

/**
 * Walks the whole event log of the actor's council, streams and seals, and says what is not as it was recorded, and how much is not
 * yet sealed. For `npm run audit:verify`, and for the thread of `verifyRecord`. Refuses: `NotPermitted` (needs `history.see-all`).
 */
export async function verifyEventLog(database: Database, actor: Actor): Promise<Outcome<LogVerified>> {
  return lacksPermission(actor, 'history.see-all') ?? accept(await database.read(actor.councilId, (reading) => verifyLog(reading, database.keys)));
}
