/** What a request may carry: JSON for the REST interface, forms with files for pages, and no text that no column can hold. */

import { BadRequestException, UnprocessableEntityException } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import multer, { memoryStorage } from 'multer';
import { isForMachines, isRest, type WebRequest } from '../auth/web-request';

/** The REST interface reads JSON and nothing else: a body of another type is refused (415) before it is read. */
export const onlyJson: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (!hasBody || !isRest(request.path) || request.is('application/json')) return next();
  next(Object.assign(new Error('Send application/json.'), { status: 415 }));
};

const tenMegabytes = 10 * 1024 * 1024;

/**
 * Reads forms with a file before anything else looks at their fields (the token against forgery stands among them). Only for people
 * who are signed in; at most ten files of 10 MB in all their parts. Controllers find them in `request.files`.
 */
export function uploads(): RequestHandler {
  const read = multer({ storage: memoryStorage(), limits: { fileSize: tenMegabytes, files: 10, fields: 50, fieldSize: 100_000 } }).any();
  return (request: WebRequest, response: Response, next: NextFunction) => {
    if (request.signedIn === undefined || isForMachines(request.path) || !request.is('multipart/form-data')) return next();
    void read(request, response, (fault?: unknown) => next(fault === undefined ? undefined : Object.assign(fault as Error, { status: 413 })));
  };
}

/** Deeper than any body of ours; whoever nests further would have us walk for them. */
const deepest = 50;

/** Text that no database column can hold: a NUL, or half of a surrogate pair. Refused (422) wherever it comes from; a body without end 400. */
export const refuseUnstorableText: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  if (isTooDeep(request.body)) return next(new BadRequestException(`The body is nested more than ${deepest} deep.`));
  if (storable(decoded(request.url)) && storable(request.body)) return next();
  next(new UnprocessableEntityException('The request holds a character that cannot be stored: a NUL, or half of a pair. Leave it out.'));
};

/** Level by level, because a walk down a body that is deep enough is a walk off the stack. */
function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []));
  }
  return false;
}

function storable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && wellFormed(value);
  if (Array.isArray(value)) return value.every(storable);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([key, held]) => storable(key) && storable(held));
}

const wellFormed = (text: string): boolean => !/[\ud800-\udfff]/u.test(text);

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return '\u0000';
  }
}
