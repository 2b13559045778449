import { randomUUID } from 'node:crypto';

let lastMilliseconds = 0;
let madeInIt = 0;

/**
 * A new identifier: UUID version 7 (RFC 9562), so that rows made later sort later and indexes stay dense. Within one millisecond
 * the twelve bits after the version count up, so that the order in which a process made them stays.
 */
export function newId(): string {
  const milliseconds = Math.max(Date.now(), lastMilliseconds);
  madeInIt = milliseconds === lastMilliseconds ? madeInIt + 1 : 0;
  lastMilliseconds = madeInIt > 0xfff ? milliseconds + 1 : milliseconds;
  madeInIt %= 0x1000;
  const time = lastMilliseconds.toString(16).padStart(12, '0');
  // The system's own random identifier is made from a store of random bytes; asking for bytes each time costs far more.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${madeInIt.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`;
}

/** Sixteen bytes in the 8-4-4-4-12 form. */
export function asUuid(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
