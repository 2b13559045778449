import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import type { WebRequest } from './web-request';

/** `@CurrentActor() actor: Actor`: who is acting. Only on routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { signedIn } = context.switchToHttp().getRequest<WebRequest>();
  if (signedIn === undefined) throw new UnauthorizedException();
  return signedIn.actor;
});
