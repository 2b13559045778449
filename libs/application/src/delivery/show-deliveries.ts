import type { Actor } from '@golden-thread/domain/authority/actor';
import type { EmailId, OutboxMessageId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { workflowKinds } from '@golden-thread/domain/task/workflow-kind';
import { findSealingLag, type SealingLag } from '@golden-thread/persistence/event-log/sealing-lag';
import { type EmailInDoubt, listEmailsInDoubt } from '@golden-thread/persistence/notice/emails';
import { type FailedDeliveriesAsked, type FailedDeliveriesFound, type FailedDeliverySummary, findFailedDeliveries, findFailedDelivery } from '@golden-thread/persistence/outbox/deliveries-page.query';
import { listOrphanedTasks, type OrphanedTask } from '@golden-thread/persistence/task/tasks.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { listLaggingWakeUps, type WakeUp } from '@golden-thread/persistence/wake-up/wake-ups';
import { lacksPermission } from '../shared/command';

export type { EmailInDoubt } from '@golden-thread/persistence/notice/emails';
export type { FailedDeliveriesAsked, FailedDeliverySummary } from '@golden-thread/persistence/outbox/deliveries-page.query';

export interface FailedDeliveriesView extends FailedDeliveriesFound {
  readonly letters: readonly EmailInDoubt[];
  /** Workflows that were signalled and have not acknowledged it yet. */
  readonly behind: readonly WakeUp[];
  readonly orphaned: readonly OrphanedTask[];
  readonly sealing: SealingLag;
}

/**
 * What the background services have yet to do in the actor's council, and what they could not do: outbox messages that wait or are dead-lettered, e-mails in
 * doubt, workflows that are behind, tasks that no workflow looks after. Refuses: `NotPermitted` (needs `deliveries.see`).
 */
export async function showFailedDeliveries(database: Database, actor: Actor, asked: FailedDeliveriesAsked): Promise<Outcome<FailedDeliveriesView>> {
  const lacking = lacksPermission(actor, 'deliveries.see');
  if (lacking) return lacking;
  const shown = await database.read(actor.councilId, async (reading) => ({
    ...(await findFailedDeliveries(reading, asked)),
    letters: await listEmailsInDoubt(reading),
    behind: await listLaggingWakeUps(reading),
    orphaned: await listOrphanedTasks(reading, workflowKinds),
    sealing: await findSealingLag(reading),
  }));
  return accept(shown);
}

/** One outbox message that waits or is dead-lettered. Refuses: `NotPermitted`, `NoSuchDelivery` (also when it has been dispatched meanwhile). */
export async function getFailedDelivery(database: Database, actor: Actor, deliveryId: OutboxMessageId): Promise<Outcome<FailedDeliverySummary>> {
  const lacking = lacksPermission(actor, 'deliveries.see');
  if (lacking) return lacking;
  const found = await database.read(actor.councilId, (reading) => findFailedDelivery(reading, deliveryId));
  return found ? accept(found) : refuse('NoSuchDelivery');
}

/** One e-mail of which an operator has to decide. Refuses: `NotPermitted`, `LetterNotInDoubt` (also when it is decided by now). */
export async function getEmailInDoubt(database: Database, actor: Actor, letterId: EmailId): Promise<Outcome<EmailInDoubt>> {
  const lacking = lacksPermission(actor, 'deliveries.see');
  if (lacking) return lacking;
  const letters = await database.read(actor.councilId, listEmailsInDoubt);
  const letter = letters.find(({ id }) => id === letterId);
  return letter ? accept(letter) : refuse('LetterNotInDoubt');
}
