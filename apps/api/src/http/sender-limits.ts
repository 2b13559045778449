/** Rate limits: how many requests, and how many sign-ins, one sender may make in a minute, over all addresses and processes together. */

import type { NextFunction, RequestHandler, Response } from 'express';
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { isForMachines, type WebRequest } from '../auth/web-request';
import type { CountsOfMinute } from './counts-of-minute';

/** So many senders are remembered as people; then all are forgotten, and are counted by their address until they are known again. */
const mostRemembered = 20_000;

/** Whoever a request was counted for when it came, before anybody was asked who sends it. */
interface Admitted {
  readonly sender: string;
  readonly address: string;
  readonly credential: string;
}

/**
 * Counts each request before anything is asked of the database: for the person, where their session or token was recognised lately, else
 * for the address it comes from. So wrong tokens, unknown pages and strangers are counted like everything else, and use up what their
 * address may ask, not what the people behind the same address may who are signed in.
 */
export class SenderLimits {
  private readonly people = new Map<string, string>();
  private readonly admitted = new WeakMap<object, Admitted>();

  constructor(private readonly counts: CountsOfMinute, private readonly isSignIn: (path: string) => boolean) {}

  /** Stands before sessions, tokens and bodies. Probes of the process's health are not counted. */
  readonly admit: RequestHandler = (request: WebRequest, _response: Response, next: NextFunction) => {
    if (request.path.startsWith('/health/')) return next();
    const address = networkOf(request.ip ?? '');
    const credential = credentialOf(request);
    const sender = this.people.get(credential) ?? address;
    attempt(next, async () => {
      await this.counts.requests.take(sender);
      if (this.isSignIn(request.path)) await this.counts.signIns.take(address);
      this.admitted.set(request, { sender, address, credential });
    });
  };

  /** Stands behind the sign-in: what was counted for the address is counted for the person once they are known, and the reverse. */
  readonly recognise: RequestHandler = (request: WebRequest, _response: Response, next: NextFunction) => {
    const admitted = this.admitted.get(request);
    if (admitted === undefined) return next();
    const person = request.signedIn?.actor.personId ?? null;
    const sender = person ?? admitted.address;
    if (sender === admitted.sender) return next();
    attempt(next, async () => {
      await this.counts.requests.giveBack(admitted.sender);
      this.remember(admitted.credential, person);
      await this.counts.requests.take(sender);
    });
  };

  private remember(credential: string, person: string | null): void {
    if (this.people.size >= mostRemembered) this.people.clear();
    if (person === null) this.people.delete(credential);
    else this.people.set(credential, person);
  }
}

function attempt(next: NextFunction, act: () => Promise<void>): void {
  act().then(() => next(), next);
}

/** What the sender shows to be known by, unread: the session's cookie for pages, the token for the REST interface. */
function credentialOf({ path, headers }: WebRequest): string {
  const shown = isForMachines(path) ? headers.authorization : /(?:^|; )(?:__Host-)?golden-thread=([^;]+)/.exec(headers.cookie ?? '')?.[1];
  return createHash('sha256').update(shown ?? '').digest('base64url');
}

/** An address as limits go by it: of IPv6 its first 64 bits, because whoever has one address there has all of that network. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('%', 1)[0]!.split('::');
  const [first, last] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const between = after === undefined ? 0 : 8 - first!.length - last!.length;
  const groups = [...first!, ...Array.from({ length: between }, () => '0'), ...last!];
  return `${groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
