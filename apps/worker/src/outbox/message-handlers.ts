/** What is done with each kind of outbox message. */

import { raiseNotices } from '@golden-thread/application/notice/raise-notices';
import { type DocumentId, type EmailId, type ImportId, isId, type RehearsalId } from '@golden-thread/domain/shared/id';
import { isWorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import type { ClaimedMessage } from '@golden-thread/persistence/outbox/relay-queue';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { workflowId } from '@golden-thread/persistence/unit-of-work/ids';
import { findWakeUp } from '@golden-thread/persistence/wake-up/wake-ups';
import type { DocumentQueue } from '../queues/document-queue';
import type { EmailQueue } from '../queues/email-queue';
import type { ImportQueue } from '../queues/import-queue';
import type { RehearsalQueue } from '../queues/rehearsal-queue';
import type { WorkflowSignals } from '../temporal/workflow-signals';

/** Dispatches one outbox message to where it belongs. May be called twice for the same one; throws where it could not be dispatched. */
export type MessageHandler = (delivery: ClaimedMessage) => Promise<void>;

/** One way to dispatch each outbox message; a new outbox message does not compile until it has one. */
export type MessageHandlers = Readonly<Record<OutboxMessage['errand'], MessageHandler>>;

/**
 * Signals the workflow of a subject. The version sent is the one the row has now, so that many messages make one run. One
 * that has looked that far already is left alone, as is one that has ended by its own row: there is nothing left to do, and its id
 * may have been forgotten by Temporal, which would then start it anew.
 */
export const signalWorkflow =
  (database: Database, signals: WorkflowSignals): MessageHandler =>
  async ({ councilId, target }) => {
    const { kind, subjectId } = target;
    if (!kind || !isId(subjectId) || !isWorkflowKind(kind)) throw new Error(`There is no workflow of the kind "${kind}".`);
    const wakeUp = await database.read(councilId, (reading) => findWakeUp(reading, workflowId(kind, subjectId)));
    if (wakeUp && (wakeUp.state === 'ended' || wakeUp.requested <= wakeUp.handled)) return;
    await signals.send({ kind, councilId, subjectId, version: wakeUp?.requested ?? 1 });
  };

/** Has the people concerned told. */
export const notifyRecipients =
  (database: Database): MessageHandler =>
  async ({ councilId, eventId, target }) => {
    if (!eventId) throw new Error('An outbox message to raise notices names no event.');
    const raised = await raiseNotices(database, { councilId, eventId, decided: target.recipients === 'decided' });
    if (!raised.ok) throw new Error(`Notices could not be raised: ${raised.refusal.code}`);
  };

/** Puts an e-mail on the queue. Carried means queued: the e-mail's own row says what became of it. */
export const queueEmail =
  (letters: EmailQueue): MessageHandler =>
  async ({ councilId, target }) => {
    const { letterId } = target;
    if (!isId<EmailId>(letterId)) throw new Error('An outbox message to send an e-mail names none.');
    await letters.add({ councilId, letterId });
  };

/** Puts a document on the queue. Carried means queued: the document's own row says what became of it. */
export const queueDocument =
  (documents: DocumentQueue): MessageHandler =>
  async ({ councilId, target }) => {
    const { documentId } = target;
    if (!isId<DocumentId>(documentId)) throw new Error('An outbox message to write a document names none.');
    await documents.add({ councilId, documentId });
  };

/** Puts a rehearsal on the queue. Carried means queued: the rehearsal's own row says how far it has come. */
export const queueRehearsal =
  (rehearsals: RehearsalQueue): MessageHandler =>
  async ({ councilId, target }) => {
    const { rehearsalId } = target;
    if (!isId<RehearsalId>(rehearsalId)) throw new Error('An outbox message to rehearse a year names no rehearsal.');
    await rehearsals.add({ councilId, rehearsalId });
  };

/** Puts an approved import on the queue. Carried means queued: its own row says how far it has come. */
export const queueImport =
  (imports: ImportQueue): MessageHandler =>
  async ({ councilId, target }) => {
    const { importId } = target;
    if (!isId<ImportId>(importId)) throw new Error('An outbox message to write an import names none.');
    await imports.add({ councilId, importId });
  };
