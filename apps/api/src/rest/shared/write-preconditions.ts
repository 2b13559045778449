/** What every write of the REST interface carries: the key of its submission, and the version that its sender saw. */

import { isId, type SubmissionId } from '@golden-thread/domain/shared/id';
import { type CanActivate, createParamDecorator, type ExecutionContext, HttpException, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { InvalidRequest } from './problem.dto';

/**
 * What a write must carry before its body is looked at: an Idempotency-Key (else 400), and for a change of what exists the If-Match of
 * the version that was seen (missing 428, no ETag of ours 400).
 */
@Injectable()
export class WritePreconditions implements CanActivate {
  constructor(private readonly changes: 'new' | 'existing') {}

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<Request>();
    const key = headers['idempotency-key'];
    if (!isId(key)) {
      throw new InvalidRequest([{ field: 'Idempotency-Key', message: 'This header is missing or no UUID. Make a UUID for this act and send it.' }]);
    }
    if (this.changes === 'new') return true;
    const seen = headers['if-match'];
    if (seen === undefined) throw new HttpException('If-Match is missing. Read the thing, and send the ETag that came with it.', 428);
    if (!/^"\d{1,9}"$/.test(seen)) {
      throw new InvalidRequest([{ field: 'If-Match', message: 'This is no ETag of ours. Read the thing, and send the ETag that came with it.' }]);
    }
    return true;
  }
}

/** `@IfMatch() version: number`: the version the caller saw. Its form was checked before (`WritePreconditions`). */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const given = context.switchToHttp().getRequest<Request>().headers['if-match'];
  return Number(given?.replaceAll('"', ''));
});

/** The id of an act and what it says, as the unit of work takes them. */
export interface SubmissionOfRequest {
  readonly id: SubmissionId;
  readonly content: unknown;
}

/**
 * `@Submission() submission: SubmissionOfRequest`: the Idempotency-Key with the address and the body it came with. The same mechanism as
 * a form's submission id: repeated it is answered as before, with another body it is refused (422). Its form was checked before
 * (`WritePreconditions`).
 */
export const Submission = createParamDecorator((_: unknown, context: ExecutionContext): SubmissionOfRequest => {
  const { method, path, headers, body } = context.switchToHttp().getRequest<Request>();
  const content = { method, path, body: (body as unknown) ?? null, ifMatch: headers['if-match'] ?? null };
  const id = String(headers['idempotency-key']).toLowerCase();
  if (!isId<SubmissionId>(id)) throw new Error('The Idempotency-Key was not checked before it was read.');
  return { id, content };
});
