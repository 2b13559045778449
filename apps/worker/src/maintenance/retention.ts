import { deleteExpired, type RetentionDays } from '@golden-thread/application/personal-data/delete-expired';
import { listCouncils, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';

/** Deletes, council by council, what is kept no longer. */
export class Retention {
  constructor(
    private readonly rows: RelayConnection,
    private readonly database: Database,
    private readonly days: RetentionDays,
  ) {}

  async apply(): Promise<boolean> {
    for (const { id } of await listCouncils(this.rows)) await deleteExpired(this.database, id, this.days);
    return false;
  }
}
