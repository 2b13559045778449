import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { touchToken } from '@golden-thread/persistence/identity';

/** Notes that a token is in use, by the machine's clock. Nobody decides anything by it, so nothing is recorded. */
export const noteTokenUsed = (database: Database, actor: Actor, tokenId: string): Promise<Outcome<null>> =>
  database.transact({ actor }, async (work) => {
    await touchToken(work, tokenId);
    return accept(null);
  });
