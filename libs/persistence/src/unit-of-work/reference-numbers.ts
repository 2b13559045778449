import type { CouncilId } from '@golden-thread/domain/shared/id';
import { Pool } from 'pg';
import { Connection } from '../data-source';

/** How many connections: numbers are taken in a moment, one after the other. */
const mostConnections = 2;

/**
 * Hands out the numbers of references (RP-12, AC-40), each once, on connections of its own and not in the transaction that uses them: a
 * counter that each decision held until its end would let one decision of a council at a time through, and the disk wait for each alone. Where
 * a decision is undone, its number is not used again.
 *
 * Taking a number does not wait for the disk: whatever uses it is committed later and does, and the log is written in order.
 */
export class ReferenceNumbers {
  private pool: Pool | undefined;
  /** Who waits for numbers of each counter while some are being taken: they are taken for all of them at once. */
  private readonly waiting = new Map<string, Wanted[]>();

  /** @param url of the application's role. No connection is made before the first number is asked for. */
  constructor(private readonly url: string) {}

  /** The first of `count` numbers in a row that nobody else is given. */
  take(councilId: CouncilId, kind: string, count = 1): Promise<number> {
    const counter = `${councilId}/${kind}`;
    return new Promise((given, failed) => {
      const wanted = { count, given, failed };
      const waiting = this.waiting.get(counter);
      if (waiting !== undefined) return void waiting.push(wanted);
      this.waiting.set(counter, []);
      void this.takeFor({ councilId, kind }, [wanted]).finally(() => this.takeNext(counter, { councilId, kind }));
    });
  }

  private takeNext(counter: string, of: Counter): void {
    const waiting = this.waiting.get(counter) ?? [];
    if (waiting.length === 0) return void this.waiting.delete(counter);
    this.waiting.set(counter, []);
    void this.takeFor(of, waiting).finally(() => this.takeNext(counter, of));
  }

  /** Takes as many as all of them want, in one statement. */
  private async takeFor({ councilId, kind }: Counter, all: readonly Wanted[]): Promise<void> {
    try {
      const most = all.reduce((sum, { count }) => sum + count, 0);
      this.pool ??= this.open();
      const { rows } = await this.pool.query<{ last: number }>({ ...takeNumbers, values: [councilId, kind, most] });
      let next = rows[0]!.last - most + 1;
      for (const { count, given } of all) {
        given(next);
        next += count;
      }
    } catch (error) {
      for (const { failed } of all) failed(error);
    }
  }

  async close(): Promise<void> {
    await this.pool?.end();
  }

  private open(): Pool {
    const pool = new Pool({
      Client: Connection, connectionString: this.url, max: mostConnections, application_name: 'golden-thread-references', connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000, allowExitOnIdle: true, options: '-c synchronous_commit=off',
    });
    pool.on('error', () => undefined);
    return pool;
  }
}

interface Counter {
  readonly councilId: CouncilId;
  readonly kind: string;
}

interface Wanted {
  readonly count: number;
  readonly given: (first: number) => void;
  readonly failed: (error: unknown) => void;
}

/** The council is named for row-level security by what the rows come from, so before the first is checked. */
const takeNumbers = {
  name: 'take-reference-numbers',
  text: `
  with entered as materialized (select set_config('golden_thread.council', $1::uuid::text, true))
  insert into reference_counter as counter (council_id, kind, last) select $1, $2, $3::int from entered
  on conflict (council_id, kind) do update set last = counter.last + excluded.last returning last`,
};
