import { sealCouncil } from '@golden-thread/application/record/seal-council';
import { instantOf } from '@golden-thread/domain/calendar/instants';
import { listCouncils, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';

/** Seals, council by council, what has happened since their last seals. */
export class Sealer {
  constructor(
    private readonly rows: RelayConnection,
    private readonly database: Database,
  ) {}

  /** One round through the councils. Never asks for another at once: a seal every few seconds is the point. */
  async seal(): Promise<boolean> {
    for (const { id } of await listCouncils(this.rows)) await sealCouncil(this.database, id, instantOf(new Date()));
    return false;
  }
}
