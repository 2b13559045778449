import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { findToken, type TokenSeen } from '@golden-thread/persistence/identity';
import { lacksPermission } from '../shared';

/** One token, before it is ended. Refuses: `NotPermitted`, `NoSuchToken`. */
export async function getToken(database: Database, actor: Actor, tokenId: string): Promise<Outcome<TokenSeen>> {
  const lacking = lacksPermission(actor, 'tokens.manage');
  if (lacking) return lacking;
  const token = await database.read(actor.councilId, (reading) => findToken(reading, tokenId));
  return token === undefined ? refuse('NoSuchToken') : accept(token);
}
