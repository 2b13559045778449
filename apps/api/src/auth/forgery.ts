import { csrfSync } from 'csrf-sync';
import type { NextFunction, RequestHandler, Response } from 'express';
import { isForMachines } from '../web/is-for-machines';
import { FormOutOfDate } from './form-out-of-date';
import type { WebRequest } from './web-request';

const { csrfSynchronisedProtection, generateToken } = csrfSync({
  getTokenFromRequest: (request) => (request.body as { _csrf?: string } | undefined)?._csrf,
  getTokenFromState: (request) => request.session.csrfToken,
  storeTokenInState: (request, token) => {
    request.session.csrfToken = token as string;
  },
});

/** Every form of a signed-in person carries the session's token; a post without it is refused (403). REST has no cookies to forge. */
export const refuseForgery: RequestHandler = (request: WebRequest, response: Response, next: NextFunction) => {
  if (isForMachines(request.path)) return next();
  if (request.session.person !== undefined) generateToken(request);
  csrfSynchronisedProtection(request, response, (fault?: unknown) => next(fault === undefined ? undefined : new FormOutOfDate()));
};
