import type { Database } from '@golden-thread/persistence';
import { type SignInDirectory, tokenDigest } from '@golden-thread/persistence/identity';
import type { NextFunction, RequestHandler, Response } from 'express';
import { isForMachines } from '../web/is-for-machines';
import { loadSignedIn } from './load-signed-in';
import { TokenUses } from './token-uses';
import type { WebRequest } from './web-request';

/**
 * Finds out who sends a request: pages by their session, the REST interface by its bearer token. The two never mix, so a browser's
 * cookie cannot be made to work the REST interface, and a token opens no page.
 */
export function whoIsAsking(database: Database, directory: SignInDirectory): RequestHandler {
  const uses = new TokenUses(database);
  const find = async (request: WebRequest): Promise<void> => {
    if (isForMachines(request.path)) {
      const token = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
      const known = token === undefined ? undefined : await directory.findPersonByToken(tokenDigest(token));
      if (known === undefined) return;
      request.tokenId = known.tokenId;
      setSignedIn(request, await loadSignedIn(database, { ...known, via: 'token' }));
      if (request.signedIn !== undefined) await uses.note(request.signedIn.actor, known.tokenId);
      return;
    }
    const { person, actingForPostId } = request.session;
    if (person === undefined) return;
    setSignedIn(request, await loadSignedIn(database, { ...person, via: 'page', actingForPostId }));
  };
  return (request: WebRequest, _response: Response, next: NextFunction) => {
    find(request).then(() => next(), next);
  };
}

function setSignedIn(request: WebRequest, signedIn: WebRequest['signedIn']): void {
  if (signedIn !== undefined) request.signedIn = signedIn;
}
