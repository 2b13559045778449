import { createHash } from 'node:crypto';
import { stringify } from 'uuid';

/**
 * The same identifier for the same parts, always (UUID version 8 over SHA-256): what a repeated turn of a workflow opens twice
 * is the same row, so the second time changes nothing. No id is derived in any other way; `idInSql` is this rule for statements.
 */
export function idFor(...parts: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(parts.join('\u0000')).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return stringify(bytes);
}

/**
 * SQL for what `idFor` answers for the same parts: for rows that a statement makes by the thousand, where naming each would cost a
 * round trip. `parts` are SQL expressions, none of them from outside; a null counts as an empty text.
 */
export function idInSql(...parts: readonly string[]): string {
  const bytes = parts.map((part) => `convert_to(coalesce((${part})::text, ''), 'UTF8')`).join(` || '\\x00'::bytea || `);
  const hex = `left(encode(sha256(${bytes}), 'hex'), 32)`;
  const variant = `translate(substr(${hex}, 17, 1), '0123456789abcdef', '89ab89ab89ab89ab')`;
  return `overlay(overlay(${hex} placing '8' from 13) placing ${variant} from 17)::uuid`;
}
