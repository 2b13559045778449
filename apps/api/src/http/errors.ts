/** Status and message of whatever was thrown, where a refusal has none of its own. */

import { HttpException } from '@nestjs/common';

/** What an error page says when the refusal has no words of its own: what happened and the way out. */
export interface ErrorMessage {
  readonly heading: string;
  readonly message: string;
}

const messages: Readonly<Record<number, ErrorMessage>> = {
  400: { heading: 'This request cannot be read', message: 'Go back, open the page again and send it from there.' },
  401: { heading: 'You are not signed in', message: 'Sign in, or send a bearer token that still holds.' },
  403: {
    heading: 'You may not open this page',
    message: 'None of the posts you hold today allows it. If you need it for your work, ask an administrator which post does.',
  },
  404: {
    heading: 'Page not found',
    message: 'If you typed the address, check it. If you followed a link, what it led to is not there or is not yours to see.',
  },
  405: { heading: 'Page not found', message: 'This address cannot be used in that way. Open the page again from My tasks.' },
  409: { heading: 'This cannot be done now', message: 'Somebody else may have decided it already. Open the page again to see how it stands.' },
  411: { heading: 'This request cannot be read', message: 'Send the length of what you send (Content-Length).' },
  412: { heading: 'This has changed since you opened it', message: 'Open the page again to see what changed, then decide.' },
  413: { heading: 'This is too large', message: 'Send less at once. A file may hold 10 MB, all files together 40 MB.' },
  415: { heading: 'This request cannot be read', message: 'It is of a type that is not read here. Go back, open the page again and send it from there.' },
  422: { heading: 'This cannot be accepted', message: 'Open the page again and check what was sent.' },
  429: { heading: 'Too many requests', message: 'Wait a minute, then try again. What you have saved is safe.' },
  503: { heading: 'Golden Thread is not available for a moment', message: 'Nothing you sent was half done. Try again in a minute.' },
};

const unexpectedError: ErrorMessage = {
  heading: 'There is a problem with Golden Thread',
  message: 'Nothing you sent was half done: it was saved whole, or not at all. Try again; if it happens again, tell the operator the time.',
};

/** A form without the session's token: signed out in between, or not sent from our page. */
const formOutOfDate: ErrorMessage = {
  heading: 'This form is out of date',
  message: 'You were signed out in between, or the page stood open for too long. Nothing was sent. Go back, copy what you wrote, and open the page again.',
};

/** The same where it was the sender's own form, in a session of theirs that has ended: what they wrote is kept. */
export const ownFormOutOfDate: ErrorMessage = {
  heading: 'Nothing was sent, and nothing you wrote is lost',
  message: 'You have signed in again since you opened the page. What you wrote is here, for you alone: look at it once more, then send it.',
};

/** Heading and message by status, and by the code of the forgery check. */
export const errorMessage = (status: number, code?: string): ErrorMessage =>
  code === 'FormOutOfDate' ? formOutOfDate : (messages[status] ?? (status < 500 ? messages[400]! : unexpectedError));

/** PostgreSQL is away, starting or stopping: by the driver's code or SQLSTATE (class 08, 57P01 to 57P03), or by the pool's words. */
const outageCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08[0-9A-Z]{3}|57P0[123])$/;
const outageMessages = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/**
 * The HTTP status of whatever was thrown. Errors of the framework and of the body parser carry theirs. PostgreSQL's data exceptions
 * (class 22) come of what was sent: a text in the address that is no id leads nowhere (404), a number or date too large cannot be read
 * (400). While PostgreSQL is away the answer is 503, to be tried again. What has no status is our fault (500).
 */
export function httpStatusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { status, code, message } = (thrown ?? {}) as { status?: unknown; code?: unknown; message?: unknown };
  if (typeof status === 'number' && status >= 400 && status < 500) return status;
  if (outageCodes.test(String(code)) || outageMessages.test(String(message))) return 503;
  if (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)) return code === '22P02' && /uuid/.test(String(message)) ? 404 : 400;
  return 500;
}
