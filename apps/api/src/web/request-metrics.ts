import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Histogram, type Registry } from 'prom-client';

/** From an answer that nobody notices to one that a person gives up on, in seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * Counts and times requests by method, route pattern and status. The pattern (`/recovery-plans/:ref/decision`), never the address
 * itself: addresses hold references of people's things, and there is no end of them.
 */
export function requestMetrics(registry: Registry): RequestHandler {
  const seconds = new Histogram({
    name: 'golden_thread_http_request_seconds',
    help: 'How long requests took, by method, route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  return (request: Request, response: Response, next: NextFunction) => {
    const stop = seconds.startTimer();
    response.on('finish', () => stop({ method: knownMethod(request.method), route: routeOf(request), status: response.statusCode }));
    next();
  };
}

/** `none` for what reached no route: an address that is not ours, or a request that was refused before. */
function routeOf({ path, route }: Request): string {
  if (path.startsWith('/assets/')) return '/assets/*';
  const pattern: unknown = (route as { readonly path?: unknown } | undefined)?.path;
  return typeof pattern === 'string' ? pattern : 'none';
}

/** A stranger may invent methods; each would be a series of its own for ever. */
const knownMethod = (method: string): string => (['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other');
