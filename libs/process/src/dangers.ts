/** What a process that serves people refuses to start on, and the names by which an operator allows one of these all the same. */

import { z } from 'zod';

/** Every danger by its name, with what may come of it. A name stands for one danger and allows no other. */
const dangers = {
  'http-address': 'sessions and everything people read and write can be read on the way. Give an address that begins with https://',
  'http-identity-provider': 'whoever stands between can sign in as anybody. Give an address that begins with https://',
  'no-client-secret': 'another program can sign people in as if it were this one. Give the secret that the identity provider made for it',
  'database-role': 'another role than the process’s own may see other councils, or change what is recorded. Give the address with the role that the migration made for it',
  'plain-database': 'what goes to the database can be read and changed on the way. End the address with ?sslmode=verify-full (and &sslrootcert=…), or use a database on this machine',
  'plain-redis': 'what goes to Redis can be read and changed on the way. Give an address that begins with rediss://',
  'open-redis': 'whoever reaches Redis can empty the queues, or fill them. Give an address with a password',
  'plain-bucket': 'what is kept of the record outside the database can be changed on the way. Give an address that begins with https://',
  'plain-temporal': 'whoever reaches Temporal can end workflows, or signal them. Set TEMPORAL_TLS to yes, with a client certificate or an API key',
  'plain-mail': 'e-mails, and the mail server’s password, can be read on the way. Give an address that begins with smtps://, or one of a server that offers STARTTLS',
} as const;

export type DangerName = keyof typeof dangers;

/** A danger that a setting brings. */
export interface Danger {
  readonly name: DangerName;
  readonly setting: string;
}

const names = Object.keys(dangers) as readonly DangerName[];
const isDanger = (name: string): name is DangerName => (names as readonly string[]).includes(name);

/** The dangers that the operator allows (ALLOW_UNSAFE), names with blanks or commas between them. A name that is none allows nothing, so it is refused. */
export const allowedDangers = () =>
  z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((name) => name !== ''))
    .refine((given) => given.every(isDanger), { error: `holds a name of no danger; accepted are ${names.join(', ')}.` })
    .transform((given) => given as readonly DangerName[]);

/** In production: a fault for each danger that is there and not allowed by its own name. For `.superRefine` of a process's settings. */
export function refuseDangers(context: z.core.$RefinementCtx, given: { readonly NODE_ENV: boolean; readonly ALLOW_UNSAFE: readonly DangerName[] }, found: readonly (Danger | false)[]): void {
  if (!given.NODE_ENV) return;
  for (const danger of found) {
    if (danger === false || given.ALLOW_UNSAFE.includes(danger.name)) continue;
    const message = `is unsafe: ${dangers[danger.name]}. To run so all the same, add ${danger.name} to ALLOW_UNSAFE.`;
    context.addIssue({ code: 'custom', path: [danger.setting], message });
  }
}

const loopback = /^(localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/** Whether an address is on this machine, where nobody stands between. */
export const isOnThisMachine = (address: string): boolean => loopback.test(new URL(address.includes('://') ? address : `tcp://${address}`).hostname);

/** An address of pages or of the identity provider that is not encrypted on the way. */
export const plainPages = (setting: string, address: string, name: 'http-address' | 'http-identity-provider'): Danger | false => address.startsWith('http://') && { name, setting };

/** A bucket, for the anchors of the record or for files, that is reached without encryption. */
export const plainBucket = (setting: 'ANCHORS_BUCKET' | 'FILES_BUCKET', address: string | null): Danger | false =>
  address !== null && address.startsWith('http://') && !isOnThisMachine(address) && { name: 'plain-bucket', setting };

/** What is dangerous about a Redis on another machine: no encryption on the way, and no password. */
export function redisDangers(url: string | null): readonly (Danger | false)[] {
  if (url === null || isOnThisMachine(url)) return [];
  const { protocol, password } = new URL(url);
  return [protocol !== 'rediss:' && { name: 'plain-redis', setting: 'REDIS_URL' }, password === '' && { name: 'open-redis', setting: 'REDIS_URL' }];
}

/** What is dangerous about an address of PostgreSQL: another role than the process's own, and no encryption on the way. */
export function databaseDangers(setting: string, address: string, role: string): readonly (Danger | false)[] {
  const { username, searchParams } = new URL(address);
  const isEncrypted = searchParams.get('sslmode') === 'verify-full';
  return [decodeURIComponent(username) !== role && { name: 'database-role', setting }, !isEncrypted && !isOnThisMachine(address) && { name: 'plain-database', setting }];
}
