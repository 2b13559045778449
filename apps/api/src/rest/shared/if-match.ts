import { createParamDecorator, type ExecutionContext, HttpException } from '@nestjs/common';
import type { Request } from 'express';
import { RefusedException } from '../../refusals/refused-exception';

/** `@IfMatch() version: number`: the version the caller saw. Missing: 428. What is no ETag of ours matches nothing: 412. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const given = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (given === undefined) {
    throw new HttpException('If-Match is missing. Read the thing, and send the ETag that came with it.', 428);
  }
  const version = /^"(\d{1,9})"$/.exec(given)?.[1];
  if (version === undefined) throw new RefusedException({ code: 'Stale' });
  return Number(version);
});
