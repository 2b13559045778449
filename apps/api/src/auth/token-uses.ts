import { noteTokenUsed } from '@golden-thread/application/token';
import type { Actor } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';

const minute = 60_000;

/** Notes when each token was last used, at most once a minute, so that the administrator sees which are idle. */
export class TokenUses {
  private readonly noted = new Map<string, number>();

  constructor(private readonly database: Database) {}

  async note(actor: Actor, tokenId: string): Promise<void> {
    const now = Date.now();
    if (now - (this.noted.get(tokenId) ?? 0) < minute) return;
    this.noted.set(tokenId, now);
    await noteTokenUsed(this.database, actor, tokenId);
  }
}
