import type { Actor } from '@golden-thread/domain/authority/actor';
import { type TokenEvent, tokenLimits } from '@golden-thread/domain/authority/events';
import { allScopes, isScope, type Scope } from '@golden-thread/domain/authority/token-scope';
import { addDays } from '@golden-thread/domain/calendar/dates';
import { instantOf, londonDate } from '@golden-thread/domain/calendar/instants';
import type { PersonId, TokenId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import { findOwnerOfAccount } from '@golden-thread/persistence/identity/service-accounts';
import {
  addToken,
  endToken,
  findPeopleNamed,
  findTokenSummary,
  listTokensOfPerson,
  listTokenSummaries as list,
  newToken,
  type TokenSummary,
  touchToken,
} from '@golden-thread/persistence/identity/tokens';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, Scope as ScopeOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { TokenSummary } from '@golden-thread/persistence/identity/tokens';

/** Every token of the council, those that hold first. Refuses: `NotPermitted`. */
export async function listTokens(database: Database, actor: Actor): Promise<Outcome<TokenSummary[]>> {
  return lacksPermission(actor, 'tokens.manage') ?? accept(await database.read(actor.councilId, list));
}

/** The tokens with which API clients act as the person who asks. */
export async function listOwnTokens(database: Database, actor: Actor): Promise<Outcome<TokenSummary[]>> {
  const { personId } = actor;
  return accept(personId === null ? [] : await database.read(actor.councilId, (reading) => listTokensOfPerson(reading, personId)));
}

/** Whether somebody may end a token: it acts as them, or they look after the council's tokens. API clients end none. */
const mayEnd = (actor: Actor, token: TokenSummary): boolean =>
  actor.token === undefined && (token.personId === actor.personId || lacksPermission(actor, 'tokens.manage') === undefined);

/** One token, before it is ended. Refuses: `NoSuchToken`, also where it is not theirs. */
export async function getToken(database: Database, actor: Actor, tokenId: TokenId): Promise<Outcome<TokenSummary>> {
  const token = await database.read(actor.councilId, (reading) => findTokenSummary(reading, tokenId));
  return token === undefined || !mayEnd(actor, token) ? refuse('NoSuchToken') : accept(token);
}

/** Up to twenty people whose name holds `part`, with a post of theirs. Refuses: `NotPermitted`. */
export async function findPeopleForToken(
  database: Database,
  actor: Actor,
  part: string,
): Promise<Outcome<readonly { id: PersonId; name: string; title: string | null }[]>> {
  return lacksPermission(actor, 'tokens.manage') ?? accept(await database.read(actor.councilId, (reading) => findPeopleNamed(reading, part)));
}

export interface MakeToken {
  /** Whom the API client acts as: the maker, or a service account that the maker owns. */
  readonly personId: PersonId;
  /** What it is for, so that whoever ends it knows what stops. */
  readonly label: string;
  /** How long it holds, in days of the machine's clock. */
  readonly days: number;
  /** Left out: every area, as the command line makes them. */
  readonly scopes?: readonly Scope[];
  readonly submission?: ScopeOfWork['submission'];
}

/**
 * Whose token somebody may make: their own, or that of a service account they own. Whoever runs the machine makes any in a training council,
 * and elsewhere those of service accounts. An API client makes none.
 */
async function mayMake(reading: Reading, actor: Actor, personId: PersonId): Promise<boolean> {
  if (actor.token !== undefined) return false;
  if (actor.personId === personId) return true;
  const ownerId = await findOwnerOfAccount(reading, personId);
  if (actor.via === 'command-line') return ownerId !== null || reading.council.kind === 'training';
  return ownerId !== null && ownerId === actor.personId && lacksPermission(actor, 'tokens.manage') === undefined;
}

/**
 * A bearer token with which an API client acts as a person or a service account: with the posts of the day and within its scopes, never more. It
 * is shown once, and only its digest is kept; asked for again under the same submission, `token` is null. Whoever it acts as is told.
 * Refuses: `TokenOfSomebodyElse`, `NoSuchPerson`, `TokenLabelMissing`, `TokenLifetimeOutOfRange`, `TokenScopesMissing`.
 */
export async function makeToken(database: Database, actor: Actor, command: MakeToken): Promise<Outcome<{ id: TokenId; token: string | null }>> {
  const { personId, days, scopes = allScopes } = command;
  const label = normalText(command.label);
  if (label === '' || label.length > tokenLimits.label) return refuse('TokenLabelMissing');
  if (!Number.isInteger(days) || days < 1 || days > tokenLimits.days) return refuse('TokenLifetimeOutOfRange');
  if (scopes.length === 0 || !scopes.every(isScope)) return refuse('TokenScopesMissing');
  const { token, hash } = newToken();
  const made = await database.transact({ actor, submission: command.submission }, async (work) => {
    if ((await findPersonActing(work, personId)) === undefined) return refuse('NoSuchPerson');
    if (!(await mayMake(work, actor, personId))) return refuse('TokenOfSomebodyElse');
    const id = newId<TokenId>();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + days * 86_400_000);
    await addToken(work, { id, personId, label, scopes, hash, createdBy: actor.personId, createdAt, expiresAt });
    const kind = (await findOwnerOfAccount(work, personId)) === null ? 'person' : 'service-account';
    const payload = { personId, expiresOn: addDays(londonDate(instantOf(createdAt)), days), kind, scopes } as const;
    work.record({ name: 'TokenMade', stream: { type: 'token', id }, payload } satisfies TokenEvent);
    return accept({ id, hash });
  });
  return made.ok ? accept({ id: made.value.id, token: made.value.hash === hash ? token : null }) : made;
}

/** Notes that a token is in use, by the machine's clock. Nobody decides anything by it, so nothing is recorded. */
export const recordTokenUse = (database: Database, actor: Actor, tokenId: TokenId): Promise<Outcome<null>> =>
  database.transact({ actor }, async (work) => {
    await touchToken(work, tokenId);
    return accept(null);
  });

export interface RevokeToken {
  readonly tokenId: TokenId;
  readonly submission?: ScopeOfWork['submission'];
}

/** Ends a token at once and for good: one's own, or any for whoever looks after tokens. Refuses: `NoSuchToken`, `TokenEndedAlready`. */
export async function revokeToken(database: Database, actor: Actor, command: RevokeToken): Promise<Outcome<{ label: string }>> {
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const stream = { type: 'token' as const, id: command.tokenId };
    await work.lock(stream);
    const token = await findTokenSummary(work, command.tokenId);
    if (token === undefined || !mayEnd(actor, token)) return refuse('NoSuchToken');
    if (token.revokedAt !== null) return refuse('TokenEndedAlready');
    await endToken(work, command.tokenId);
    work.record({ name: 'TokenRevoked', stream, payload: { personId: token.personId } } satisfies TokenEvent);
    return accept({ label: token.label });
  });
}
