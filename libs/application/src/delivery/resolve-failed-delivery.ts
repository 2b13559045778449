import { emailTransitions, outboxMessageTransitions } from '@golden-thread/domain/delivery/transitions';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FailedDeliveryEvent } from '@golden-thread/domain/delivery/delivery';
import type { EmailId, OutboxMessageId, SubmissionId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findEmailsToSend, moveEmails } from '@golden-thread/persistence/notice/emails';
import { addOutboxMessages, loadOutboxMessageForUpdate, retryOutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type Submitted } from '../shared/command';

/**
 * Has a dead-lettered outbox message tried again, when what stood in its way is mended. Recorded, because it is a decision.
 * Refuses: `NotPermitted` (needs `deliveries.retry`), `NoSuchDelivery`, `DeliveryNotParked`.
 */
export async function retryFailedDelivery(
  database: Database,
  actor: Actor,
  command: { readonly deliveryId: OutboxMessageId },
  submission?: { readonly id: SubmissionId; readonly content: unknown },
): Promise<Outcome<{ errand: string }>> {
  const lacking = lacksPermission(actor, 'deliveries.retry');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, (work) => retry(work, command.deliveryId));
}

/**
 * Has several tried again in one transaction, as after a server was away for hours. What has been dispatched meanwhile, or still waits, is passed over;
 * where that is so of all, the first refusal is given. Refuses as `retryFailedDelivery` does.
 */
export async function retryFailedDeliveries(
  database: Database,
  actor: Actor,
  { deliveryIds, submission }: { readonly deliveryIds: readonly OutboxMessageId[] } & Submitted,
): Promise<Outcome<{ retried: number; passedOver: number }>> {
  const lacking = lacksPermission(actor, 'deliveries.retry');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const outcomes: Outcome<unknown>[] = [];
    for (const id of [...new Set(deliveryIds)].sort()) outcomes.push(await retry(work, id));
    const refused = outcomes.filter((outcome) => !outcome.ok);
    const retried = outcomes.length - refused.length;
    return retried === 0 && refused[0] !== undefined ? refused[0] : accept({ retried, passedOver: refused.length });
  });
}

async function retry(work: UnitOfWork, id: OutboxMessageId): Promise<Outcome<{ errand: string }>> {
  const delivery = await loadOutboxMessageForUpdate(work, id);
  if (!delivery) return refuse('NoSuchDelivery');
  if (outboxMessageTransitions.next(delivery.state, 'retry') === null) return refuse('DeliveryNotParked');
  await retryOutboxMessage(work, delivery.id);
  const { errand, attempts } = delivery;
  work.record({ name: 'DeliveryRetried', stream: { type: 'delivery', id: delivery.id }, payload: { errand, attempts } } satisfies FailedDeliveryEvent);
  return accept({ errand });
}

export interface DecideEmail {
  readonly letterId: EmailId;
  /** Send it again, at the risk of a double; or leave it, taking it as sent. */
  readonly decision: 'send-again' | 'leave';
}

/**
 * Decides of an e-mail that was perhaps sent, or could not be: nobody but a person can weigh a double against a miss.
 * Refuses: `NotPermitted` (needs `deliveries.retry`), `NoSuchLetter`, `LetterNotInDoubt`.
 */
export async function decideEmailInDoubt(
  database: Database,
  actor: Actor,
  { letterId, decision }: DecideEmail,
  submission?: { readonly id: SubmissionId; readonly content: unknown },
): Promise<Outcome<{ to: string }>> {
  const lacking = lacksPermission(actor, 'deliveries.retry');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const again = decision === 'send-again';
    const [letter] = await findEmailsToSend(work, [letterId]);
    if (!letter) return refuse('NoSuchLetter');
    if (emailTransitions.next(letter.state, again ? 'send-again' : 'take-as-sent') === null) return refuse('LetterNotInDoubt');
    await moveEmails(work, [{ letterId, move: again ? 'send-again' : 'take-as-sent' }]);
    if (again) await addOutboxMessages(work, [{ errand: 'send-letter', letterId }]);
    const name = again ? 'LetterSentAgain' : 'LetterLeftAsSent';
    work.record({ name, stream: { type: 'letter', id: letterId }, payload: { was: letter.state } } satisfies FailedDeliveryEvent);
    return accept({ to: letter.to.name });
  });
}
