import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { FactsByEvent, StreamIdByEvent } from '@golden-thread/domain/shared/events';
import type { Id } from '@golden-thread/domain/shared/id';
import type { WorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import type { OutboxMessage } from '@golden-thread/persistence/outbox/outbox-messages';
import type { Notice } from './notice';

/** What follows outside the database from an event with these facts, on the stream of this id. */
interface EventDescriptor<Facts, StreamId> {
  /** The workflows that read their rows again: by kind, the one that looks after the thing itself; else the messages that reach them. */
  readonly signals?: WorkflowKind | ((facts: Facts, streamId: StreamId) => readonly OutboxMessage[]);
  /** Who is told; null where nobody is. Missing: nobody ever is, not even whoever is asked for something. */
  readonly notifies?: (facts: Facts, streamId: StreamId) => Notice | null;
}

/** An area's events, each with what follows from it; exhaustive by name: `satisfies EventDescriptors<RecoveryEvent>`. */
export type EventDescriptors<Event extends { readonly name: string; readonly stream: Stream; readonly payload: object }> = {
  readonly [Name in keyof FactsByEvent<Event>]: EventDescriptor<FactsByEvent<Event>[Name], StreamIdByEvent<Event>[Name]>;
};

/** Nothing follows from the event; said outright, so that silence is a choice. */
export const nothing = {};

/** The message that has one workflow read its rows again. */
export const signalWorkflow = (kind: WorkflowKind, subjectId: Id): OutboxMessage => ({ errand: 'nudge-workflow', kind, subjectId });
