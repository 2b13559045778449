import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Payload } from '@golden-thread/domain/shared/domain-event';
import type { CorrelationId, CouncilId, EventId, Id, PersonId, SubmissionId } from '@golden-thread/domain/shared/id';
import { createHash } from 'node:crypto';

/**
 * The same facts give the same bytes on any machine, so that they can be hashed: RFC 8785 (JSON Canonicalization Scheme) for whatever JSON can hold: keys
 * sorted by their UTF-16 units, numbers and texts as ECMAScript writes them, nothing between. Beyond it: a field that is undefined is left out, as
 * `JSON.stringify` does, and what JSON has no number for is null, where the RFC has a fault.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const facts = value as Record<string, unknown>;
  const keys = Object.keys(facts).filter((key) => facts[key] !== undefined).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(facts[key])}`).join(',')}}`;
}

/** SHA-256 of a text, as lower-case hexadecimal. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** An event as it stands in the log. Instants are ISO text in UTC with milliseconds. */
export interface RecordedEvent {
  readonly id: EventId;
  readonly councilId: CouncilId;
  readonly streamType: string;
  readonly streamId: Id;
  /** 1, 2, 3 … without a gap within its stream. */
  readonly sequence: number;
  readonly name: string;
  readonly schemaVersion: number;
  /** Null: the engine acted. */
  readonly actorId: PersonId | null;
  readonly actorRoles: readonly string[];
  readonly onBehalfOf: PersonId | null;
  readonly via: string;
  /** The council's clock: what people mean by "when". */
  readonly occurredAt: Instant;
  /** The machine's clock. */
  readonly recordedAt: Instant;
  readonly correlationId: CorrelationId;
  readonly submissionId: SubmissionId | null;
  readonly payload: Payload;
  /** SHA-256 of each text kept beside the event, by field. */
  readonly wordingDigests: Readonly<Record<string, string>>;
  readonly previousHash: string;
  readonly hash: string;
  /** Which key of the record the event was made with, and the code that it gave; null in events of before there were keys. */
  readonly keyId: string | null;
  readonly code: string | null;
}

/** What the first event of a stream names as its predecessor. */
export const firstPreviousHash = '0'.repeat(64);

/**
 * The hash that chains an event to the one before it in its stream: over every fact of the event and the earlier hash.
 * Texts beside the event enter by their digests, so that withholding one does not break the chain.
 */
export function hashEvent(event: Omit<RecordedEvent, 'hash' | 'keyId' | 'code'>): string {
  const { id, councilId, streamType, streamId, sequence, name, schemaVersion, actorId, actorRoles, onBehalfOf, via } = event;
  const { occurredAt, recordedAt, correlationId, submissionId, payload, wordingDigests, previousHash } = event;
  return digest(
    canonicalJson({
      id, councilId, streamType, streamId, sequence, name, schemaVersion, actorId, actorRoles, onBehalfOf, via,
      occurredAt, recordedAt, correlationId, submissionId, payload, wordingDigests, previousHash,
    }),
  );
}
