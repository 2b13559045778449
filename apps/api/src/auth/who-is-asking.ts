import type { Database } from '@golden-thread/persistence';
import { findAskingByToken, type SignInDirectory, tokenDigest } from '@golden-thread/persistence/identity';
import type { NextFunction, RequestHandler, Response } from 'express';
import { isForMachines } from '../web/is-for-machines';
import { signedInAs } from './signed-in';
import { TokenUses } from './token-uses';
import type { WebRequest } from './web-request';

/**
 * Finds out who sends a request: pages by their session, the REST interface by its bearer token. The two never mix, so a browser's
 * cookie cannot be made to work the REST interface, and a token opens no page. Each is one question to PostgreSQL: roles and posts are
 * looked up at every request, so that what changed this morning counts now.
 */
export function whoIsAsking(database: Database, directory: SignInDirectory): RequestHandler {
  const uses = new TokenUses(database);
  return (request: WebRequest, _response: Response, next: NextFunction) => {
    if (!isForMachines(request.path)) {
      const { signedInPerson: person, session } = request;
      if (person !== undefined) request.signedIn = signedInAs(person, { via: 'page', actingForPostId: session.actingForPostId });
      return next();
    }
    byToken(request, directory, uses).then(() => next(), next);
  };
}

async function byToken(request: WebRequest, directory: SignInDirectory, uses: TokenUses): Promise<void> {
  const token = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return;
  const found = await findAskingByToken(directory, { hash: tokenDigest(token), live: new Date().toISOString() });
  if (found === undefined) return;
  request.tokenId = found.tokenId;
  request.signedIn = signedInAs(found.person, { via: 'token' });
  await uses.note(request.signedIn.actor, found.tokenId);
}
