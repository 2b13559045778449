import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { workflowKinds } from '@golden-thread/domain/task';
import type { Database } from '@golden-thread/persistence';
import { type DeliveriesFound, findDeliveries } from '@golden-thread/persistence/delivery';
import { findSealingLag, type SealingLag } from '@golden-thread/persistence/event-log';
import { type LetterInDoubt, listLettersInDoubt } from '@golden-thread/persistence/notice';
import { listStrandedTasks, type StrandedTask } from '@golden-thread/persistence/task';
import { listUnsettled, type WakeUp } from '@golden-thread/persistence/wake-up';
import { lacksPermission } from '../shared';

/** What stands in the address of the operator's page. */
export interface DeliveriesAsked {
  readonly state: 'waiting' | 'parked' | null;
  readonly page: number;
}

export interface DeliveriesShown extends DeliveriesFound {
  readonly letters: readonly LetterInDoubt[];
  /** Workflows that were asked to look again and have not yet. */
  readonly behind: readonly WakeUp[];
  readonly stranded: readonly StrandedTask[];
  readonly sealing: SealingLag;
}

export const deliveriesPerPage = 50;

/**
 * What the engine has yet to do in the actor's council, and what it could not do: errands that wait or are parked, letters in
 * doubt, workflows that are behind, tasks that no workflow looks after. Refuses: `NotPermitted` (needs `deliveries.see`).
 */
export async function showDeliveries(database: Database, actor: Actor, { state, page }: DeliveriesAsked): Promise<Outcome<DeliveriesShown>> {
  const lacking = lacksPermission(actor, 'deliveries.see');
  if (lacking) return lacking;
  const shown = await database.read(actor.councilId, async (reading) => ({
    ...(await findDeliveries(reading, { page, perPage: deliveriesPerPage, state })),
    letters: await listLettersInDoubt(reading),
    behind: await listUnsettled(reading),
    stranded: await listStrandedTasks(reading, workflowKinds),
    sealing: await findSealingLag(reading),
  }));
  return accept(shown);
}
