import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { InvalidRequest } from './invalid-request';

/** The id of an act and what it says, as the unit of work takes them. */
export interface SubmissionOfRequest {
  readonly id: string;
  readonly content: unknown;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * `@Submission() submission: SubmissionOfRequest`: the Idempotency-Key with the address and the body it came with. The same mechanism as
 * a form's submission id: repeated it is answered as before, with another body it is refused (422). Missing or no UUID: 400.
 */
export const Submission = createParamDecorator((_: unknown, context: ExecutionContext): SubmissionOfRequest => {
  const request = context.switchToHttp().getRequest<Request>();
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !uuid.test(key)) {
    throw new InvalidRequest([{ field: 'Idempotency-Key', message: 'This header is missing or no UUID. Make a UUID for this act and send it.' }]);
  }
  const { method, path, headers } = request;
  return { id: key.toLowerCase(), content: { method, path, body: (request.body as unknown) ?? null, ifMatch: headers['if-match'] ?? null } };
});
