import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isRest } from '../../web/is-for-machines';

/** The REST interface reads JSON and nothing else: a body of another type is refused (415) before it is read. */
export const onlyJson: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (!hasBody || !isRest(request.path) || request.is('application/json')) return next();
  next(Object.assign(new Error('Send application/json.'), { status: 415 }));
};
