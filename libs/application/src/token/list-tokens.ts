import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { listTokens as list, type TokenSeen } from '@golden-thread/persistence/identity';
import { lacksPermission } from '../shared';

/** Every token of the council, those that hold first. Refuses: `NotPermitted`. */
export async function listTokens(database: Database, actor: Actor): Promise<Outcome<TokenSeen[]>> {
  return lacksPermission(actor, 'tokens.manage') ?? accept(await database.read(actor.councilId, list));
}
