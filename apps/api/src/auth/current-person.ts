import { createParamDecorator, type ExecutionContext, UnauthorizedException } from '@nestjs/common';
import type { WebRequest } from './web-request';

/** `@CurrentPerson() person: SignedIn`: the actor with the council and its date, for pages that say them. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { signedIn } = context.switchToHttp().getRequest<WebRequest>();
  if (signedIn === undefined) throw new UnauthorizedException();
  return signedIn;
});
