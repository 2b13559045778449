import { anchorRecord } from '@golden-thread/application/engine/anchors';
import { mailAnchor } from '@golden-thread/application/notice/mail-anchor';
import { type Instant, instantOf } from '@golden-thread/domain/calendar/instants';
import type { AnchorStore } from '@golden-thread/exchange/anchor/anchor-store';
import { listCouncils, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';

interface Failure {
  readonly since: Instant;
  readonly error: string;
}

/** Keeps the newest seal of each council outside the database, every ten minutes in a store and every day by e-mail to the auditors. */
export class Anchorer {
  private readonly failures = new Map<string, Failure>();

  /** Without a store only the e-mails leave. */
  constructor(
    private readonly rows: RelayConnection,
    private readonly database: Database,
    private readonly store: AnchorStore | null,
  ) {}

  /** What an operator has to look at, a line for each council whose record could not be anchored. */
  get alarms(): string[] {
    return [...this.failures].map(([council, { since, error }]) => `${council}: the record could not be anchored outside the database since ${since}: ${error}`);
  }

  /** One round through the councils; one that fails keeps no other from being anchored. */
  async anchor(): Promise<boolean> {
    for (const { id, name } of await listCouncils(this.rows)) {
      const at = instantOf(new Date());
      try {
        if (this.store) await anchorRecord(this.database, { councilId: id, store: this.store, at });
        await mailAnchor(this.database, { councilId: id, at });
        this.failures.delete(name);
      } catch (error) {
        this.failures.set(name, { since: this.failures.get(name)?.since ?? at, error: error instanceof Error ? error.message : String(error) });
      }
    }
    return false;
  }
}
