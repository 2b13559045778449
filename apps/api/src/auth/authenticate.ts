import { recordTokenUse } from '@golden-thread/application/token/tokens';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { instantOf } from '@golden-thread/domain/calendar/instants';
import type { TokenId } from '@golden-thread/domain/shared/id';
import type { SignInDirectory } from '@golden-thread/persistence/identity/sign-in-directory';
import { tokenDigest } from '@golden-thread/persistence/identity/tokens';
import { findAskingByToken, findWhyTokenEnded } from '@golden-thread/persistence/identity/authentication.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { NextFunction, RequestHandler, Response } from 'express';
import type { ApiConfig } from '../config';
import { minutesSince } from './fresh-sign-in';
import { asViewed } from './viewing';
import { isForMachines, signedInAs, type WebRequest } from './web-request';

const minute = 60_000;

/** Notes when each token was last used, at most once a minute, so that the administrator sees which are idle. */
class TokenUses {
  private readonly noted = new Map<string, number>();

  constructor(private readonly database: Database) {}

  async note(actor: Actor, tokenId: TokenId): Promise<void> {
    const now = Date.now();
    if (now - (this.noted.get(tokenId) ?? 0) < minute) return;
    this.noted.set(tokenId, now);
    await recordTokenUse(this.database, actor, tokenId);
  }
}

/**
 * Finds out who sends a request: pages by their session, the REST interface by its bearer token. The two never mix, so a browser's
 * cookie cannot be made to work the REST interface, and a token opens no page. Each is one question to PostgreSQL: roles and posts are
 * looked up at every request, so that what changed this morning counts now.
 */
export function authenticate(database: Database, directory: SignInDirectory, { longestMinutes }: ApiConfig['sessions']): RequestHandler {
  const uses = new TokenUses(database);
  return (request: WebRequest, _response: Response, next: NextFunction) => {
    if (!isForMachines(request.path)) {
      const { signedInPerson: person, session } = request;
      if (person !== undefined && minutesSince(session) > longestMinutes) {
        delete session.person;
        session.outlived = true;
        return next();
      }
      if (person === undefined) return next();
      const own = signedInAs(person, { actingForPostId: session.actingForPostId });
      request.signedIn = own;
      if (session.viewing === undefined) return next();
      return void asViewed(database, request, own, person).then((seen) => {
        request.signedIn = seen;
        next();
      }, next);
    }
    byToken(request, directory, uses).then(() => next(), next);
  };
}

async function byToken(request: WebRequest, directory: SignInDirectory, uses: TokenUses): Promise<void> {
  const token = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return;
  const found = await findAskingByToken(directory, { hash: tokenDigest(token), live: instantOf(new Date()) });
  if (found === undefined) {
    const ending = await findWhyTokenEnded(directory, { hash: tokenDigest(token), live: instantOf(new Date()) });
    if (ending !== null) request.tokenEnding = ending;
    return;
  }
  request.tokenId = found.token.id;
  request.signedIn = signedInAs(found.person, { token: found.token });
  await uses.note(request.signedIn.actor, found.token.id);
}
