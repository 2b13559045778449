import { createHash } from 'node:crypto';

/** What is kept of a bearer token. Tokens are 256 random bits, so a plain digest is enough. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');
