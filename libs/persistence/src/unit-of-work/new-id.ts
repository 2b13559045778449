import { randomBytes } from 'node:crypto';

/** A new identifier: UUID version 7 (RFC 9562), so that rows made later sort later and indexes stay dense. */
export function newId(milliseconds = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(milliseconds, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return asUuid(bytes);
}

/** Sixteen bytes in the 8-4-4-4-12 form. */
export function asUuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
