/** Routes looked up by their area first: a request is matched against the dozen of its own area, not against all 800 one by one. */

import { ExpressAdapter } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';

type Verb = 'delete' | 'get' | 'patch' | 'post' | 'put';
/** As Nest registers it: a path with its handler, or a handler of every path. */
type WithPath = Parameters<ExpressAdapter['get']>;
type Route = WithPath | [WithPath[1]];

/** What a path begins with: `/tasks` of pages, `/api/v1/tasks` of the REST interface. */
const areaOf = (path: string): string => /^\/(?:api\/v\d+\/)?[^/]*/.exec(path)?.[0] ?? '/';

/**
 * Nest on Express, with a router for each area, all of which stand where the first route is registered. Paths stay whole, so that what is
 * known of a request, and the answers to HEAD and OPTIONS, are as with one router.
 */
export class RoutesByArea extends ExpressAdapter {
  private readonly routers = new Map<string, Router>();

  override delete(...route: Route): unknown { return this.add('delete', route); }
  override get(...route: Route): unknown { return this.add('get', route); }
  override patch(...route: Route): unknown { return this.add('patch', route); }
  override post(...route: Route): unknown { return this.add('post', route); }
  override put(...route: Route): unknown { return this.add('put', route); }

  /** A route whose area is no plain word is one of Express's own, matched after those of the areas. */
  private add(verb: Verb, route: Route): unknown {
    const [path, handler] = route;
    if (typeof path !== 'string' || handler === undefined || !/^[\w./-]+$/.test(areaOf(path))) return super[verb](...(route as WithPath));
    return this.routerOf(areaOf(path))[verb](path, handler);
  }

  private routerOf(area: string): Router {
    if (this.routers.size === 0) this.use(this.dispatch);
    const found = this.routers.get(area) ?? express.Router({ caseSensitive: true });
    this.routers.set(area, found);
    return found;
  }

  private readonly dispatch = (request: Request, response: Response, next: NextFunction): void => {
    const router = this.routers.get(areaOf(request.path));
    if (router === undefined) next();
    else router(request, response, next);
  };
}
