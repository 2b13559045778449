import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor, TokenEvent } from '@golden-thread/domain/authority';
import type { Database, Scope } from '@golden-thread/persistence';
import { endToken, findToken } from '@golden-thread/persistence/identity';
import { lacksPermission } from '../shared';

export interface RevokeToken {
  readonly tokenId: string;
  readonly submission?: Scope['submission'];
}

/** Ends a token at once and for good. Refuses: `NotPermitted`, `NoSuchToken`, `TokenEndedAlready`. */
export async function revokeToken(database: Database, actor: Actor, command: RevokeToken): Promise<Outcome<{ label: string }>> {
  const lacking = lacksPermission(actor, 'tokens.manage');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const stream = { type: 'token' as const, id: command.tokenId };
    await work.lock(stream);
    const token = await findToken(work, command.tokenId);
    if (token === undefined) return refuse('NoSuchToken');
    if (token.revokedAt !== null) return refuse('TokenEndedAlready');
    await endToken(work, command.tokenId);
    work.record({ name: 'TokenRevoked', stream, payload: { personId: token.personId } } satisfies TokenEvent);
    return accept({ label: token.label });
  });
}
