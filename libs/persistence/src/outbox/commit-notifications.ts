import { Client, Pool } from 'pg';
import { Connection } from '../data-source';

/** The channel on which commits that left outbox messages are announced. */
const outboxChannel = 'golden_thread_errands';

/**
 * Tells the relay, after a commit, that there is something to carry, so that it need not wait for its next look. Only a hint: sent
 * outside any transaction (inside one it would make commits queue), many in one, and lost without harm.
 */
export class OutboxNotifier {
  private readonly pool: Pool;
  private notifying = false;
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
  readonly notify = (): void => {
    if (this.notifying) {
      this.again = true;
      return;
    }
    this.notifying = true;
    void this.pool
      .query(`notify ${outboxChannel}`)
      .catch(() => undefined)
      .finally(() => {
        this.notifying = false;
        if (this.again) {
          this.again = false;
          this.notify();
        }
      });
  };

  close(): Promise<void> {
    return this.pool.end();
  }
}

const reconnectAfterMs = 2_000;

/** Calls `onRing` whenever a commit announces outbox messages, over a connection of its own that comes back by itself. Answers how to stop. */
export function listenForOutboxMessages(url: string, onNotification: () => void): () => Promise<void> {
  let stopped = false;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const mine = new Client({ connectionString: url, application_name: 'golden-thread-listener' });
    client = mine;
    mine.on('notification', onNotification);
    mine.on('error', () => undefined);
    mine.on('end', comeBack);
    try {
      await mine.connect();
      await mine.query(`listen ${outboxChannel}`);
      onNotification();
    } catch {
      await mine.end().catch(() => undefined);
      comeBack();
    }
  };
  const comeBack = (): void => {
    if (stopped || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, reconnectAfterMs);
  };

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => undefined);
  };
}
