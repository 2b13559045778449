import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Instant, instantOf } from '@golden-thread/domain/calendar/instants';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import type { CorrelationId, EventId, SubmissionId } from '@golden-thread/domain/shared/id';
import { firstPreviousHash, digest, hashEvent, type RecordedEvent } from '../event-log/hashes';
import type { RecordKeys } from '../event-log/record-keys';
import type { RecipientsToDecide } from '../notice/event-recipients';
import type { OutboxMessage } from '../outbox/outbox-messages';
import { newId } from './ids';
import type { CloseTasks, NewTask } from './unit-of-work';

/** Where a stream stands: its last sequence and hash. */
export interface StreamHead {
  readonly sequence: number;
  readonly hash: string;
}

interface Facts {
  readonly actor: Actor;
  readonly now: Instant;
  readonly correlationId: CorrelationId;
  readonly submissionId: SubmissionId | null;
  readonly keys: RecordKeys;
}

const keyOf = (stream: Stream): string => `${stream.type}/${stream.id}`;

/** The token by which an API client acted stands with the facts, so that the chain of hashes holds it too. */
const byToken = ({ token }: Actor): object => (token === undefined ? {} : { byToken: { id: token.id, kind: token.kind } });

/** The heads of streams that a transaction knows, most of them because it holds them. */
export class StreamHeads {
  private readonly heads = new Map<string, StreamHead>();

  /** Undefined: a stream without events. */
  know(stream: Stream, head: StreamHead | undefined): void {
    this.heads.set(keyOf(stream), head ?? { sequence: 0, hash: firstPreviousHash });
  }

  has(stream: Stream): boolean {
    return this.heads.has(keyOf(stream));
  }

  get(stream: Stream): StreamHead {
    return this.heads.get(keyOf(stream))!;
  }
}

/** What a unit of work has decided and not yet written. Holds no connection: it only remembers, and numbers what it remembers. */
export class PendingWrites {
  tasksOpened: NewTask[] = [];
  tasksClosed: CloseTasks[] = [];
  messages: { eventId: EventId; errand: OutboxMessage }[] = [];
  wordings: { eventId: EventId; field: string; text: string }[] = [];
  /** Who is told is decided when all is written, so that it is kept beyond a `flush`. */
  recipients: RecipientsToDecide[] = [];
  private unnumbered: { id: EventId; event: GoldenThreadEvent }[] = [];
  private leftMessages = false;

  constructor(
    private readonly facts: Facts,
    private readonly messagesOf: (event: GoldenThreadEvent) => readonly OutboxMessage[],
    readonly heads: StreamHeads,
  ) {}

  record(event: GoldenThreadEvent): EventId {
    const id = newId<EventId>();
    this.unnumbered.push({ id, event });
    for (const errand of this.messagesOf(event)) {
      this.messages.push({ eventId: id, errand });
      if (errand.errand === 'raise-notices') this.recipients.push({ eventId: id, rule: errand.rule });
    }
    for (const [field, text] of Object.entries(event.wording ?? {})) this.wordings.push({ eventId: id, field, text });
    return id;
  }

  /** Streams that were written to without having been locked first. */
  streamsWithoutHead(): Stream[] {
    const unknown = new Map<string, Stream>();
    for (const { event } of this.unnumbered) if (!this.heads.has(event.stream)) unknown.set(keyOf(event.stream), event.stream);
    return [...unknown.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  /** The events in order, numbered within their streams and chained by hash. */
  numberedEvents(): RecordedEvent[] {
    return this.unnumbered.map(({ id, event }) => {
      const head = this.heads.get(event.stream);
      const fresh = this.chain(id, event, head);
      this.heads.know(event.stream, { sequence: fresh.sequence, hash: fresh.hash });
      return fresh;
    });
  }

  /** Whether anything was recorded that somebody outside must be told of, now or earlier in this unit of work. */
  get hasMessages(): boolean {
    return this.leftMessages || this.messages.length > 0;
  }

  get isEmpty(): boolean {
    return this.unnumbered.length + this.tasksOpened.length + this.tasksClosed.length === 0;
  }

  /** Everything so far is written; what comes now is numbered after it. */
  clearWritten(): void {
    this.leftMessages = this.hasMessages;
    this.tasksOpened = [];
    this.tasksClosed = [];
    this.messages = [];
    this.wordings = [];
    this.unnumbered = [];
  }

  private chain(id: EventId, event: GoldenThreadEvent, head: StreamHead): RecordedEvent {
    const { actor, now, correlationId, submissionId, keys } = this.facts;
    const unhashed = {
      id,
      councilId: actor.councilId,
      streamType: event.stream.type,
      streamId: event.stream.id,
      sequence: head.sequence + 1,
      name: event.name,
      schemaVersion: 1,
      actorId: actor.personId,
      actorRoles: actor.roles,
      onBehalfOf: actor.onBehalfOf?.personId ?? null,
      via: actor.via,
      occurredAt: now,
      recordedAt: instantOf(new Date()),
      correlationId,
      submissionId,
      payload: JSON.parse(JSON.stringify({ ...event.payload, ...byToken(actor) })) as RecordedEvent['payload'],
      wordingDigests: Object.fromEntries(Object.entries(event.wording ?? {}).map(([field, text]) => [field, digest(text)])),
      previousHash: head.hash,
    };
    const hash = hashEvent(unhashed);
    return { ...unhashed, hash, keyId: keys.current, code: keys.codeOf(hash) };
  }
}
