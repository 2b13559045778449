import type { Actor } from '@golden-thread/domain/authority/actor';
import type { TokenEvent } from '@golden-thread/domain/authority/events';
import { addDays } from '@golden-thread/domain/calendar/dates';
import { instantOf, londonDate } from '@golden-thread/domain/calendar/instants';
import type { PersonId, TokenId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import {
  addToken,
  endToken,
  findPeopleNamed,
  findTokenSummary,
  listTokenSummaries as list,
  newToken,
  type TokenSummary,
  touchToken,
} from '@golden-thread/persistence/identity/tokens';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Scope } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { TokenSummary } from '@golden-thread/persistence/identity/tokens';

/** Every token of the council, those that hold first. Refuses: `NotPermitted`. */
export async function listTokens(database: Database, actor: Actor): Promise<Outcome<TokenSummary[]>> {
  return lacksPermission(actor, 'tokens.manage') ?? accept(await database.read(actor.councilId, list));
}

/** One token, before it is ended. Refuses: `NotPermitted`, `NoSuchToken`. */
export async function getToken(database: Database, actor: Actor, tokenId: TokenId): Promise<Outcome<TokenSummary>> {
  const lacking = lacksPermission(actor, 'tokens.manage');
  if (lacking) return lacking;
  const token = await database.read(actor.councilId, (reading) => findTokenSummary(reading, tokenId));
  return token === undefined ? refuse('NoSuchToken') : accept(token);
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
  readonly personId: PersonId;
  /** What it is for, so that whoever ends it knows what stops. */
  readonly label: string;
  /** How long it holds, 1 to 366 days of the machine's clock. */
  readonly days: number;
  readonly submission?: Scope['submission'];
}

/**
 * A bearer token with which a program acts as a person: with that person's posts of the day, never more. It is shown once, and only its
 * digest is kept; asked for again under the same submission, `token` is null.
 * Refuses: `NotPermitted`, `NoSuchPerson`, `TokenLabelMissing`, `TokenLifetimeOutOfRange`.
 */
export async function makeToken(database: Database, actor: Actor, command: MakeToken): Promise<Outcome<{ id: TokenId; token: string | null }>> {
  const lacking = lacksPermission(actor, 'tokens.manage');
  if (lacking) return lacking;
  const label = command.label.trim();
  if (label === '' || label.length > 100) return refuse('TokenLabelMissing');
  if (!Number.isInteger(command.days) || command.days < 1 || command.days > 366) return refuse('TokenLifetimeOutOfRange');
  const { token, hash } = newToken();
  const made = await database.transact({ actor, submission: command.submission }, async (work) => {
    if ((await findPersonActing(work, command.personId)) === undefined) return refuse('NoSuchPerson');
    const id = newId<TokenId>();
    const createdAt = new Date();
    const expiresAt = new Date(createdAt.getTime() + command.days * 86_400_000);
    await addToken(work, { id, personId: command.personId, label, hash, createdBy: actor.personId, createdAt, expiresAt });
    const expiresOn = addDays(londonDate(instantOf(createdAt)), command.days);
    work.record({ name: 'TokenMade', stream: { type: 'token', id }, payload: { personId: command.personId, expiresOn } } satisfies TokenEvent);
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
  readonly submission?: Scope['submission'];
}

/** Ends a token at once and for good. Refuses: `NotPermitted`, `NoSuchToken`, `TokenEndedAlready`. */
export async function revokeToken(database: Database, actor: Actor, command: RevokeToken): Promise<Outcome<{ label: string }>> {
  const lacking = lacksPermission(actor, 'tokens.manage');
  if (lacking) return lacking;
  return database.transact({ actor, submission: command.submission }, async (work) => {
    const stream = { type: 'token' as const, id: command.tokenId };
    await work.lock(stream);
    const token = await findTokenSummary(work, command.tokenId);
    if (token === undefined) return refuse('NoSuchToken');
    if (token.revokedAt !== null) return refuse('TokenEndedAlready');
    await endToken(work, command.tokenId);
    work.record({ name: 'TokenRevoked', stream, payload: { personId: token.personId } } satisfies TokenEvent);
    return accept({ label: token.label });
  });
}
