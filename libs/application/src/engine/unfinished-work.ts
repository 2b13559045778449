import type { CouncilId } from '@golden-thread/domain/shared/id';
import { type OutstandingMessage, listOutstandingMessages } from '@golden-thread/persistence/outbox/outbox-messages';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { listLaggingWakeUps, type WakeUp } from '@golden-thread/persistence/wake-up/wake-ups';

/** What a council's clock waits for before it may move on. */
export interface UnfinishedWork {
  readonly workflows: readonly WakeUp[];
  readonly errands: readonly OutstandingMessage[];
}

/** Which workflows have yet to acknowledge a signal, and which outbox messages are not dispatched. Both empty: everything that follows has followed. */
export const findUnfinishedWork = (database: Database, councilId: CouncilId): Promise<UnfinishedWork> =>
  database.read(councilId, async (reading) => ({
    workflows: await listLaggingWakeUps(reading),
    errands: await listOutstandingMessages(reading),
  }));
