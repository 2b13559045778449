/** Against forgery: a form counts only with the token of the session that it was opened in, and never when another site sends it. */

import { ForbiddenException } from '@nestjs/common';
import { csrfSync } from 'csrf-sync';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { NextFunction, RequestHandler, Response } from 'express';
import { isForMachines, type WebRequest } from './web-request';

/** A form without the session's token: somebody was signed out in between, or it was not sent from our page. */
export class FormOutOfDate extends ForbiddenException {
  readonly code = 'FormOutOfDate';
  /** Whether a page of its own shows the form again as it was typed. What is a button alone, or sent by a script, has none. */
  hasPage = false;
}

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (request) => partsOf(request).token,
  getTokenFromState: (request) => request.session.csrfToken,
  storeTokenInState: (request, token) => {
    request.session.csrfToken = token as string;
  },
});

/** What a form brings: the token of its session, and the mark of whoever it was drawn for. */
function partsOf({ body }: { body?: unknown }): { readonly token: string | undefined; readonly mark: string } {
  const sent = (body as { _csrf?: unknown } | undefined)?._csrf;
  const [token, mark = ''] = typeof sent === 'string' ? sent.split('.') : [];
  return { token, mark };
}

/** The same for one person in all their sessions, so that a form is theirs although the session it was opened in has ended. */
const markOf = (secret: string, { councilId, personId }: NonNullable<WebRequest['session']['person']>): string =>
  createHmac('sha256', secret).update(`form/${councilId}/${personId}`).digest('base64url');

/** Every session of somebody signed in, or of a guest of a workshop, has its token, which their pages put into each form. REST has no cookies to forge. */
export const keepFormToken = (secret: string): RequestHandler => (request: WebRequest, _response: Response, next: NextFunction) => {
  if (isForMachines(request.path)) return next();
  const { person, choice, guest } = request.session;
  if (person !== undefined || choice !== undefined || guest !== undefined) {
    const token = generateToken(request);
    request.formToken = person === undefined ? token : `${token}.${markOf(secret, person)}`;
  }
  next();
};

/**
 * Whether a form without this session's token was drawn for whoever sends it, in another session of theirs. It is not carried out; what was typed
 * into it is theirs to keep. Another site cannot say so, and nobody is given what somebody else typed at the same machine.
 */
export function isOwnFormOfOtherSession(request: WebRequest, secret: string): boolean {
  const { person } = request.session;
  if (person === undefined) return false;
  const [given, expected] = [Buffer.from(partsOf(request).mark), Buffer.from(markOf(secret, person))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

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
