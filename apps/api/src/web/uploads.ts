import multer, { memoryStorage } from 'multer';
import type { NextFunction, RequestHandler, Response } from 'express';
import type { WebRequest } from '../auth/web-request';
import { isForMachines } from './is-for-machines';

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
