import type { Scope } from '@golden-thread/domain/authority/token-scope';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { PersonId, TokenId } from '@golden-thread/domain/shared/id';
import { createHash, randomBytes } from 'node:crypto';
import type { Reading } from '../unit-of-work/unit-of-work';

/** What is kept of a bearer token: it is 256 random bits, so a plain digest is enough. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A new bearer token, shown once, and the digest that is kept of it. The prefix lets a leaked one be recognised. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = `gt_${randomBytes(32).toString('base64url')}`;
  return { token, hash: tokenDigest(token) };
}

/** A token as its person and the administrator see it; the token itself is not kept anywhere. */
export interface TokenSummary {
  readonly id: TokenId;
  readonly personId: PersonId;
  readonly personName: string;
  /** Who owns the service account that it acts as; null for a person's own. */
  readonly ownerId: PersonId | null;
  readonly label: string;
  /** Null: made before there were scopes, for every area. */
  readonly scopes: readonly Scope[] | null;
  readonly madeByName: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}

const tokenSummaries = `select t.id, t.person_id as "personId", p.name as "personName", p.owner_id as "ownerId", t.label, t.scopes, m.name as "madeByName", t.created_at as "createdAt",
    t.expires_at as "expiresAt", t.revoked_at as "revokedAt", t.last_used_at as "lastUsedAt"
  from api_token t join person p on p.id = t.person_id left join person m on m.id = t.created_by where t.council_id = $1`;

export function listTokenSummaries(reading: Reading): Promise<TokenSummary[]> {
  return reading.query<TokenSummary>(`${tokenSummaries} order by t.revoked_at nulls first, t.created_at desc, t.id limit 500`, [reading.council.id]);
}

/** A person's own tokens. */
export function listTokensOfPerson(reading: Reading, personId: PersonId): Promise<TokenSummary[]> {
  return reading.query<TokenSummary>(`${tokenSummaries} and t.person_id = $2 order by t.revoked_at nulls first, t.created_at desc, t.id limit 500`, [reading.council.id, personId]);
}

export async function findTokenSummary(reading: Reading, tokenId: TokenId): Promise<TokenSummary | undefined> {
  const [token] = await reading.query<TokenSummary>(`${tokenSummaries} and t.id = $2`, [reading.council.id, tokenId]);
  return token;
}

/** A token that is made: its digest, and how long it holds by the machine's clock. */
export interface NewApiToken {
  readonly id: TokenId;
  readonly personId: PersonId;
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly hash: string;
  readonly createdBy: PersonId | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function addToken(reading: Reading, { id, personId, label, scopes, hash, createdBy, createdAt, expiresAt }: NewApiToken): Promise<void> {
  await reading.query(
    `insert into api_token (id, council_id, person_id, label, hash, created_by, created_at, expires_at, scopes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, reading.council.id, personId, label, hash, createdBy, createdAt.toISOString(), expiresAt.toISOString(), scopes],
  );
}

/** Ended for good, by the machine's clock: the next request with it is refused. */
export async function endToken(reading: Reading, tokenId: TokenId): Promise<void> {
  await reading.query('update api_token set revoked_at = now() where council_id = $1 and id = $2', [reading.council.id, tokenId]);
}

/** When it was last used, by the machine's clock. */
export async function touchToken(reading: Reading, tokenId: TokenId): Promise<void> {
  await reading.query('update api_token set last_used_at = now() where council_id = $1 and id = $2', [reading.council.id, tokenId]);
}

/** People a token can be made for: those still here on the council's date, found by part of their name. */
export function findPeopleNamed(reading: Reading, part: string): Promise<{ id: PersonId; name: string; title: string | null }[]> {
  return reading.query(
    `select p.id, p.name, (select post.title from responsibility r join post on post.id = r.post_id
       where r.council_id = p.council_id and r.person_id = p.id and r.basis = 'holder' and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
       order by post.code limit 1) as title
     from person p where p.council_id = $1 and (p.left_on is null or p.left_on >= $2) and p.name ilike $3 order by p.name limit 20`,
    [reading.council.id, reading.today, `%${part.replaceAll(/[\\%_]/g, '\\$&')}%`],
  );
}
