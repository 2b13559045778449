/** Route policy: each route says who may open it; the process does not start while one does not, and a guard holds each request to it. */

import { may, type Permission } from '@golden-thread/domain/authority/permission';
import { isOpenToViewer } from '@golden-thread/domain/authority/viewing';
import { holdsScope, type Scope, scopeNeeded } from '@golden-thread/domain/authority/token-scope';
import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  RequestMethod,
  SetMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { FreshSignInNeeded, minutesSince } from '../auth/fresh-sign-in';
import type { WebRequest } from '../auth/web-request';
import type { ApiConfig } from '../config';
import { API_CONFIG } from '../injection-tokens';

/** The parts of the product in the sub-navigation; 'none' for what stands outside it (sign-in, errors, a public report). */
export type Section =
  | 'home'
  | 'tasks'
  | 'reviews'
  | 'measures'
  | 'plans'
  | 'recovery'
  | 'actions'
  | 'risks'
  | 'timetable'
  | 'reports'
  | 'assessments'
  | 'administration'
  | 'committees'
  | 'history'
  | 'deliveries'
  | 'none';

/** What a route says about itself. A route without it keeps the process from starting. */
export interface RoutePolicyRule {
  /** What the person's posts must give; 'public' needs nobody signed in; 'signed-in' anybody who is. */
  readonly permission: Permission | 'public' | 'signed-in';
  /** 'fresh': a page that needs a sign-in of the last minutes (a setting), because of what can be done with it. */
  readonly signIn?: 'fresh';
  /** No log says who asked for it, or when: what is sent here is nobody's. */
  readonly unlogged?: true;
  /** The action under which the access log names it: thing.verb, such as `recovery-plan.decide`. */
  readonly audit: string;
  /** 'machine' for answers that are no pages (REST, downloads, images, health). */
  readonly navigation: { readonly section: Section; readonly trail: 'back' | 'breadcrumbs' | 'none' } | 'machine';
}

/** Metadata key of the rule. */
export const ROUTE_POLICY = 'golden-thread:route-policy';

/** Says who may open a route, under which name that is logged, and where the page stands. On every handler. */
export const RoutePolicy = (rule: RoutePolicyRule): MethodDecorator => SetMetadata(ROUTE_POLICY, rule);

/** What whoever sends a token that does not hold is told. */
const tokenEndings: Readonly<Record<NonNullable<WebRequest['tokenEnding']>, string>> = {
  ended: 'This token was ended. Ask whoever made it for another.',
  expired: 'This token is out of date. Ask whoever made it for another.',
  left: 'The council’s records say that the person of this token has left. If that is wrong, ask your administrator.',
  unowned: 'Whoever owned the service account of this token is no administrator of the council any more. Ask an administrator for an account of theirs.',
};

/** The scope that a route wants of an API client. What is one's own (the inbox) is in the area of tasks. Null: none reaches it. */
export const scopeOfRoute = (permission: RoutePolicyRule['permission'], method: string): Scope | null =>
  scopeNeeded(permission === 'signed-in' ? 'tasks.see' : permission, { writes: method !== 'GET' && method !== 'HEAD' });

/** Lets a request through to its handler only as the handler's policy says. */
@Injectable()
export class RoutePolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.get<RoutePolicyRule | undefined>(ROUTE_POLICY, context.getHandler());
    if (rule === undefined) throw new Error(`No route policy on ${context.getClass().name}.${context.getHandler().name}.`);
    const request = context.switchToHttp().getRequest<WebRequest>();
    if (rule.unlogged) request.isUnlogged = true;
    else request.auditedAs = rule.audit;
    if (rule.permission === 'public') return true;
    const { signedIn, tokenEnding } = request;
    if (signedIn === undefined) throw new UnauthorizedException(tokenEnding && tokenEndings[tokenEnding]);
    const { actor } = signedIn;
    if (rule.permission !== 'signed-in' && !may(actor, rule.permission)) throw new ForbiddenException();
    if (actor.token !== undefined && !holdsScope(actor.token.scopes, scopeOfRoute(rule.permission, request.method))) throw new ForbiddenException();
    // What whoever is signed in may open, whatever their posts give, is their own.
    if (actor.viewedBy !== undefined && rule.audit !== 'viewing.end' && (rule.permission === 'signed-in' || !isOpenToViewer(request))) throw new ForbiddenException();
    if (rule.signIn === 'fresh' && actor.via === 'page' && minutesSince(request.session) > this.config.sessions.freshMinutes) throw new FreshSignInNeeded();
    return true;
  }
}

/** A handler as it is routed. */
export interface DeclaredRoute {
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly policy: RoutePolicyRule | undefined;
}

/** Refuses to start a process that has a route without a policy: what nobody thought about is nobody's to open. */
@Injectable()
export class RoutePolicyCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const bare = this.routes().filter((route) => route.policy === undefined);
    if (bare.length > 0) throw new Error(`Routes without a policy: ${bare.map((route) => route.handler).join(', ')}.`);
  }

  routes(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (!metatype || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        if (handler === undefined || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
        const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
        const policy = Reflect.getMetadata(ROUTE_POLICY, handler) as RoutePolicyRule | undefined;
        return pathsOf(metatype).flatMap((above) => pathsOf(handler).map((own) => ({ handler: `${metatype.name}.${name}`, method, path: `${above}/${own}`, policy })));
      });
    });
  }
}

/** A controller or a handler may stand at several addresses. */
const pathsOf = (routed: object): string[] => [Reflect.getMetadata(PATH_METADATA, routed) as string | string[]].flat();
