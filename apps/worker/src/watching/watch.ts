import { whatWantsAnOperator } from '@golden-thread/application/engine';
import type { Database } from '@golden-thread/persistence';
import { listCouncils, type RelayRows } from '@golden-thread/persistence/delivery';
import { Logger } from '@nestjs/common';
import { alarmsOf } from './alarms-of';
import type { CouncilWatched } from './council-watched';

/** After how long without a look the last one says nothing any more. */
const staleAfterMs = 2 * 60_000;

/** Looks, council by council, at what does not go by itself, keeps what it found for whoever asks, and tells the log what is new of it. */
export class Watch {
  private readonly log = new Logger('Watch');
  private lookedAt = Date.now();
  private told = new Set<string>();
  private found: readonly CouncilWatched[] = [];

  constructor(
    private readonly rows: RelayRows,
    private readonly database: Database,
  ) {}

  get councils(): readonly CouncilWatched[] {
    return this.found;
  }

  /** What an operator has to look at, a line each; none on a good day. */
  get alarms(): string[] {
    const now = Date.now();
    if (now - this.lookedAt > staleAfterMs) return [`Nothing could be looked at since ${new Date(this.lookedAt).toISOString()}: does PostgreSQL answer?`];
    return this.found.flatMap((council) => alarmsOf(council, new Date(now).toISOString()));
  }

  async look(): Promise<boolean> {
    const found: CouncilWatched[] = [];
    for (const { id, name } of await listCouncils(this.rows)) found.push({ id, name, room: await whatWantsAnOperator(this.database, id) });
    this.found = found;
    this.lookedAt = Date.now();
    this.tell();
    return false;
  }

  private tell(): void {
    const alarms = new Set(this.alarms);
    for (const alarm of alarms) if (!this.told.has(alarm)) this.log.error(alarm);
    if (alarms.size === 0 && this.told.size > 0) this.log.log('Nothing wants an operator any more.');
    this.told = alarms;
  }
}
