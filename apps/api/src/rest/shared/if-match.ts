import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** `@IfMatch() version: number`: the version the caller saw. Its form was checked before (`WritePreconditions`). */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const given = context.switchToHttp().getRequest<Request>().headers['if-match'];
  return Number(given?.replaceAll('"', ''));
});
