import { canonicalJson } from './canonical-json';
import { digest } from './digest';
import type { RecordedEvent } from './recorded-event';

/** What the first event of a stream names as its predecessor. */
export const beginning = '0'.repeat(64);

/**
 * The hash that chains an event to the one before it in its stream: over every fact of the event and the earlier hash.
 * Texts beside the event enter by their digests, so that withholding one does not break the chain.
 */
export function hashEvent(event: Omit<RecordedEvent, 'hash'>): string {
  const { id, councilId, streamType, streamId, sequence, name, schemaVersion, actorId, actorRoles, onBehalfOf, via } = event;
  const { occurredAt, recordedAt, correlationId, submissionId, payload, wordingDigests, previousHash } = event;
  return digest(
    canonicalJson({
      id, councilId, streamType, streamId, sequence, name, schemaVersion, actorId, actorRoles, onBehalfOf, via,
      occurredAt, recordedAt, correlationId, submissionId, payload, wordingDigests, previousHash,
    }),
  );
}
