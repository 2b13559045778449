import { Pool } from 'pg';
import { Connection } from '../connection';

/** The channel on which commits that left errands are announced. */
export const errandChannel = 'golden_thread_errands';

/**
 * Tells the relay, after a commit, that there is something to carry, so that it need not wait for its next look. Only a hint: sent
 * outside any transaction (inside one it would make commits queue), many in one, and lost without harm.
 */
export class ErrandBell {
  private readonly pool: Pool;
  private ringing = false;
  private again = false;

  constructor(url: string) {
    this.pool = new Pool({
      Client: Connection,
      connectionString: url,
      max: 1,
      application_name: 'golden-thread-bell',
      connectionTimeoutMillis: 5_000,
      allowExitOnIdle: true,
    });
    this.pool.on('error', () => undefined);
  }

  /** To be handed to `openDatabase` as `afterErrands`. Never waits, never fails. */
  readonly ring = (): void => {
    if (this.ringing) {
      this.again = true;
      return;
    }
    this.ringing = true;
    void this.pool
      .query(`notify ${errandChannel}`)
      .catch(() => undefined)
      .finally(() => {
        this.ringing = false;
        if (this.again) {
          this.again = false;
          this.ring();
        }
      });
  };

  close(): Promise<void> {
    return this.pool.end();
  }
}
