import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { runningPostgres, startPostgresServer } from '../../infra/local-stack/postgres-server.mjs';

const password = 'for-this-run-only';

/** A PostgreSQL of this run's own: it is killed, or ended in order, and started again on the same data and the same port. */
export class PostgresVictim {
  readonly name = 'postgres';
  private readonly folder: string;
  private server: ReturnType<typeof startPostgresServer> | undefined;

  constructor(
    above: string,
    private readonly port: number,
  ) {
    this.folder = join(above, 'postgres');
    mkdirSync(above, { recursive: true, mode: 0o755 });
  }

  /** The superuser's address. */
  get url(): string {
    return `postgres://postgres:${password}@127.0.0.1:${this.port}/postgres`;
  }

  /** After a kill its other processes take a moment to notice; until then the data is not given to a new server. */
  async start(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        this.server = startPostgresServer({ dataFolder: this.folder, port: this.port, password, settings: { max_connections: '200' } });
        return;
      } catch (error) {
        if (tries === 20) throw error;
        await pause(200);
      }
    }
  }

  /** SIGKILL to the server's first process. */
  async kill(): Promise<void> {
    const running = runningPostgres(this.folder);
    if (!running) return;
    process.kill(running.pid, 'SIGKILL');
    while (runningPostgres(this.folder)?.pid === running.pid) await pause(20);
  }

  /** In order, as an operator ends it: everybody is disconnected. */
  end(): void {
    this.server?.stop();
  }

  async untilReady(): Promise<void> {
    for (;;) {
      const client = new Client({ connectionString: this.url });
      client.on('error', () => undefined);
      const answered = await client.connect().then(() => true, () => false);
      await client.end().catch(() => undefined);
      if (answered) return;
      await pause(100);
    }
  }
}
