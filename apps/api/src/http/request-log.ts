import type { NextFunction, RequestHandler, Response } from 'express';
import type { WebRequest } from '../auth/web-request';

/** One line of JSON per request: who did which audited action, what came of it, how long it took. No query, no body, no names. */
export function requestLog(write: (line: string) => void): RequestHandler {
  return (request: WebRequest, response: Response, next: NextFunction) => {
    const began = performance.now();
    response.on('finish', () => {
      if (request.path.startsWith('/assets/') || request.path.startsWith('/health/') || request.isUnlogged) return;
      const { signedIn, auditedAs } = request;
      write(
        JSON.stringify({
          at: new Date().toISOString(),
          action: auditedAs ?? 'none',
          method: request.method,
          path: request.path,
          status: response.statusCode,
          milliseconds: Math.round(performance.now() - began),
          council: signedIn?.actor.councilId ?? null,
          person: signedIn?.actor.personId ?? null,
          onBehalfOf: signedIn?.actor.onBehalfOf?.personId ?? null,
          via: signedIn?.actor.via ?? null,
        }),
      );
    });
    next();
  };
}
