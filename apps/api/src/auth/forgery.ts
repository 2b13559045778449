import { ForbiddenException } from '@nestjs/common';
import { csrfSync } from 'csrf-sync';
import type { NextFunction, RequestHandler, Response } from 'express';
import { isForMachines, type WebRequest } from './web-request';

/** A form without the session's token: somebody was signed out in between, or it was not sent from our page. */
class FormOutOfDate extends ForbiddenException {
  readonly code = 'FormOutOfDate';
}

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
  if (request.session.person !== undefined || request.session.choice !== undefined) generateToken(request);
  csrfSynchronisedProtection(request, response, (fault?: unknown) => next(fault === undefined ? undefined : new FormOutOfDate()));
};
