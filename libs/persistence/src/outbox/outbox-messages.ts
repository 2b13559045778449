import { type OutboxMessageState, outboxMessageTransitions } from '@golden-thread/domain/delivery/transitions';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { OutboxMessageKind } from '@golden-thread/domain/delivery/delivery';
import type { DocumentId, EmailId, Id, ImportId, OutboxMessageId, PostId, RehearsalId, ServiceId } from '@golden-thread/domain/shared/id';
import type { WorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import type { RecipientRule } from '../notice/event-recipients';
import { newId } from '../unit-of-work/ids';
import type { Reading } from '../unit-of-work/unit-of-work';
import type { FailedDeliverySummary } from './deliveries-page.query';

/** What must be done outside the database because something happened; a row of the delivery table carries each. */
export type OutboxMessage =
  /** Have the workflow that looks after a subject re-read its rows; started where it does not run yet. */
  | { readonly errand: 'nudge-workflow'; readonly kind: WorkflowKind; readonly subjectId: Id }
  /** Have the running years of services re-read their rows: of one service, of the service of a post, of one year; else all. */
  | { readonly errand: 'signal-service-years'; readonly serviceId?: ServiceId; readonly postId?: PostId; readonly year?: FinancialYear }
  /** Tell the people concerned (inbox and e-mail), whom the transaction that records the event decides by this rule. */
  | { readonly errand: 'raise-notices'; readonly rule: RecipientRule }
  /** Send one e-mail that is already written. */
  | { readonly errand: 'send-letter'; readonly letterId: EmailId }
  /** Write a document that was asked for. */
  | { readonly errand: 'make-document'; readonly documentId: DocumentId }
  /** Rehearse a year as it was asked. */
  | { readonly errand: 'rehearse-year'; readonly rehearsalId: RehearsalId }
  /** Write an import that a second person has approved. */
  | { readonly errand: 'write-import'; readonly importId: ImportId };

/** Outbox messages that follow from no event of their own: an e-mail that is written, a repair. In the caller's transaction. */
export async function addOutboxMessages(work: Reading, errands: readonly OutboxMessage[]): Promise<void> {
  if (errands.length === 0) return;
  const rows = errands.map(({ errand, ...target }) => ({ id: newId<OutboxMessageId>(), errand, target }));
  await work.query(
    `insert into delivery (id, council_id, event_id, errand, target, state, attempts, next_attempt_at, created_at)
     select d.id, $1, null, d.errand, d.target, 'waiting', 0, now(), now()
     from jsonb_to_recordset($2) as d(id uuid, errand text, target jsonb)`,
    [work.council.id, JSON.stringify(rows)],
  );
}

type LoadedDelivery = Pick<FailedDeliverySummary, 'id' | 'errand' | 'state' | 'attempts'>;

/** One outbox message, its row held until the transaction ends. */
export async function loadOutboxMessageForUpdate(work: Reading, id: OutboxMessageId): Promise<LoadedDelivery | undefined> {
  const [found] = await work.query<LoadedDelivery>('select id, errand, state, attempts from delivery where id = $1 for update', [id]);
  return found;
}

/** Has a dead-lettered outbox message tried again, from the beginning and at once. */
export const retryOutboxMessage = async (work: Reading, id: OutboxMessageId): Promise<void> => {
  await work.query(`update delivery set state = $2, attempts = 0, next_attempt_at = now(), claimed_until = null where id = $1 and state = any ($3)`, [
    id,
    outboxMessageTransitions.after('parked', 'retry'),
    outboxMessageTransitions.from('retry'),
  ]);
};

/** An outbox message that something waits for. */
export interface OutstandingMessage {
  readonly errand: OutboxMessageKind;
  readonly state: OutboxMessageState;
  readonly lastError: string | null;
  readonly target: Readonly<Record<string, string>>;
}

/** The outbox messages of a council that must be carried before its clock moves on: signals and notices. E-mails, documents, rehearsals and imports do not count. */
export const listOutstandingMessages = (reading: Reading): Promise<OutstandingMessage[]> =>
  reading.query<OutstandingMessage>(
    `select errand, state, last_error as "lastError", target from delivery where errand not in ('send-letter', 'make-document', 'rehearse-year', 'write-import') order by state, created_at limit 50`,
  );

/** How many outbox messages of a council wait or are dead-lettered. */
export interface OutboxBacklog {
  readonly waiting: number;
  readonly parked: number;
  /** Since when the one that has waited longest does, by the machine's clock. */
  readonly waitingSince: Instant | null;
}

export async function findOutboxBacklog(reading: Reading): Promise<OutboxBacklog> {
  const [backlog] = await reading.query<OutboxBacklog>(
    `select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'parked')::int as parked,
            min(created_at) filter (where state = 'waiting') as "waitingSince"
     from delivery`,
  );
  return backlog!;
}
