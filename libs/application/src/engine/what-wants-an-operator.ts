import type { Database } from '@golden-thread/persistence';
import { type DeliveryBacklog, findDeliveryBacklog } from '@golden-thread/persistence/delivery';
import { findSealingLag, type SealingLag } from '@golden-thread/persistence/event-log';
import { listLettersInDoubt } from '@golden-thread/persistence/notice';
import { listUnsettled } from '@golden-thread/persistence/wake-up';

/** How a council's engine room stands: on a good day zero everywhere, but for moments. */
export interface EngineRoom {
  readonly deliveries: DeliveryBacklog;
  readonly lettersToDecide: number;
  readonly workflowsBehind: number;
  readonly sealing: SealingLag;
}

/** What has not gone by itself in a council, in numbers, for the process that watches over it. */
export const whatWantsAnOperator = (database: Database, councilId: string): Promise<EngineRoom> =>
  database.read(councilId, async (reading) => ({
    deliveries: await findDeliveryBacklog(reading),
    lettersToDecide: (await listLettersInDoubt(reading)).length,
    workflowsBehind: (await listUnsettled(reading)).length,
    sealing: await findSealingLag(reading),
  }));
