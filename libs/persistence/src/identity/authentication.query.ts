import { allScopes, type Scope, type TokenUsed } from '@golden-thread/domain/authority/token-scope';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId, PersonId, TokenId } from '@golden-thread/domain/shared/id';
import type { PersonActing } from './acting-person.query';
import type { SignInDirectory } from './sign-in-directory';

/** Whoever sends a request: a person with the posts they answer for today, in their council. */
export interface PersonAsking extends PersonActing {
  readonly council: { readonly id: CouncilId; readonly name: string; readonly kind: 'live' | 'training'; readonly today: CalendarDate };
  /** Notices in their inbox that they have not read. */
  readonly unread: number;
}

/** What a session keeps, and who is signed in with it; nobody where they have left the council or nobody has signed in. */
export interface SessionFound {
  readonly kept: unknown;
  readonly person: PersonAsking | undefined;
  /** Whoever was signed in signs in under another name of the identity provider since. */
  readonly isMoved: boolean;
}

interface Found extends PersonActing {
  readonly councilId: CouncilId | null;
  readonly councilName: string;
  readonly councilKind: 'live' | 'training';
  readonly today: CalendarDate;
  readonly unread: number;
}

const byToken = {
  name: 'asking-by-token',
  text: 'select * from asking_by_scoped_token($1, $2)',
};
const bySession = { name: 'asking-by-session', text: 'select * from asking_by_session($1, $2)' };

/** By a bearer token's digest; undefined once it is revoked or out of date (machine's clock). `live`: the time of a live council. */
export async function findAskingByToken(
  { pool }: SignInDirectory,
  { hash, live }: { readonly hash: string; readonly live: Instant },
): Promise<{ readonly token: TokenUsed; readonly person: PersonAsking } | undefined> {
  const { rows: [found] } = await pool.query<Found & { tokenId: TokenId; scopes: readonly Scope[] | null; ownerId: PersonId | null }>({ ...byToken, values: [hash, live] });
  if (found === undefined) return undefined;
  const { tokenId: id, scopes, ownerId } = found;
  return { token: { id, kind: ownerId === null ? 'person' : 'service-account', ownerId, scopes: scopes ?? allScopes }, person: personOf(found) };
}

/** Why a token that there is does not hold. */
export type TokenEnding = 'ended' | 'expired' | 'left' | 'unowned';

/** Why a bearer token does not hold, for whoever sends it; null for one that there never was. */
export async function findWhyTokenEnded({ pool }: SignInDirectory, { hash, live }: { readonly hash: string; readonly live: Instant }): Promise<TokenEnding | null> {
  const { rows: [found] } = await pool.query<{ why: TokenEnding | null }>('select why_token_ended($1, $2) as why', [hash, live]);
  return found?.why ?? null;
}

/** By a session's id; undefined where there is none, or it is out of date (machine's clock). */
export async function findAskingBySession(
  { pool }: SignInDirectory,
  { sessionId, live }: { readonly sessionId: string; readonly live: Instant },
): Promise<SessionFound | undefined> {
  const { rows: [found] } = await pool.query<Found & { kept: unknown; moved: boolean }>({ ...bySession, values: [sessionId, live] });
  return found && { kept: found.kept, isMoved: found.moved, person: found.councilId === null ? undefined : personOf(found) };
}

const personOf = ({ councilId, councilName, councilKind, today, personId, name, posts, unread }: Found): PersonAsking => ({
  personId, name, posts, unread, council: { id: councilId!, name: councilName, kind: councilKind, today },
});
