import { createHash, randomBytes } from 'node:crypto';

/** What is kept of a bearer token: it is 256 random bits, so a plain digest is enough. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A new bearer token, shown once, and the digest that is kept of it. The prefix lets a leaked one be recognised. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = `gt_${randomBytes(32).toString('base64url')}`;
  return { token, hash: tokenDigest(token) };
}
