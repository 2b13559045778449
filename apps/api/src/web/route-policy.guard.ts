import { may } from '@golden-thread/domain/authority';
import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable, UnauthorizedException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { WebRequest } from '../auth/web-request';
import { ROUTE_POLICY, type RoutePolicyRule } from './route-policy';

/** Lets a request through to its handler only as the handler's policy says. */
@Injectable()
export class RoutePolicyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.get<RoutePolicyRule | undefined>(ROUTE_POLICY, context.getHandler());
    if (rule === undefined) throw new Error(`No route policy on ${context.getClass().name}.${context.getHandler().name}.`);
    const request = context.switchToHttp().getRequest<WebRequest>();
    request.auditedAs = rule.audit;
    if (rule.permission === 'public') return true;
    const { signedIn } = request;
    if (signedIn === undefined) throw new UnauthorizedException();
    if (rule.permission !== 'signed-in' && !may(signedIn.actor, rule.permission)) throw new ForbiddenException();
    return true;
  }
}
