/** Against forgery: a form counts only with the token of the session that it was opened in, and never when another site sends it. */

import { ForbiddenException } from '@nestjs/common';
import { csrfSync } from 'csrf-sync';
import type { NextFunction, RequestHandler, Response } from 'express';
import { isForMachines, type WebRequest } from './web-request';

/** A form without the session's token: somebody was signed out in between, or it was not sent from our page. */
class FormOutOfDate extends ForbiddenException {
  readonly code = 'FormOutOfDate';
}

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (request) => (request.body as { _csrf?: string } | undefined)?._csrf,
  getTokenFromState: (request) => request.session.csrfToken,
  storeTokenInState: (request, token) => {
    request.session.csrfToken = token as string;
  },
});

/** Every session of somebody signed in, or of a guest of a workshop, has its token, which their pages put into each form. REST has no cookies to forge. */
export const keepFormToken: RequestHandler = (request: WebRequest, _response: Response, next: NextFunction) => {
  if (!isForMachines(request.path) && (request.session.person !== undefined || request.session.choice !== undefined || request.session.guest !== undefined)) generateToken(request);
  next();
};

/**
 * Refuses what a browser says another site made it send; asked before a byte of the form is read. Browsers that say nothing are left to
 * the token.
 * @throws FormOutOfDate (403)
 */
export function refuseOtherSites({ headers }: WebRequest): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new FormOutOfDate();
}

/**
 * Refuses a form without the session's token. Of a form with files its fields must have come before the first file.
 * @throws FormOutOfDate (403)
 */
export function refuseForgery(request: WebRequest): void {
  if (!isRequestValid(request)) throw new FormOutOfDate();
}
