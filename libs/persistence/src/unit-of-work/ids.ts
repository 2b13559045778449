import { createHash } from 'node:crypto';
import type { Id } from '@golden-thread/domain/shared/id';
import { stringify, v7 } from 'uuid';

/** A new identifier: UUID version 7 (RFC 9562), so that rows made later sort later and indexes stay dense, also within one millisecond. */
export const newId = <Made extends Id>(): Made => v7() as Made;

/**
 * The same identifier for the same parts, always (UUID version 8 over SHA-256): what a repeated step of a workflow opens twice
 * is the same row, so the second time changes nothing. No id is derived in any other way; the function `id_for` of the database is this rule for statements
 * that make rows by the thousand, where a null counts as an empty text.
 */
export function idFor<Made extends Id>(...parts: readonly (string | number)[]): Made {
  const bytes = createHash('sha256').update(parts.join('\u0000')).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return stringify(bytes) as Made;
}

/** The one place that names a running workflow: opaque, and without personal data. */
export const workflowId = (kind: string, subjectId: Id): string => `${kind}.${subjectId}`;
