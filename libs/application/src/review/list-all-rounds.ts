import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Round } from '@golden-thread/domain/review';
import type { Database } from '@golden-thread/persistence';
import { listRounds } from '@golden-thread/persistence/review';
import { lacksPermission } from '../shared';

/** Every round there was, the newest first. Refuses: `NotPermitted`. */
export async function listAllRounds(database: Database, actor: Actor): Promise<Outcome<readonly Round[]>> {
  const lacking = lacksPermission(actor, 'reviews.see');
  return lacking ?? accept(await database.read(actor.councilId, listRounds));
}
