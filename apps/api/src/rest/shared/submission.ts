import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The id of an act and what it says, as the unit of work takes them. */
export interface SubmissionOfRequest {
  readonly id: string;
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
  return { id: String(headers['idempotency-key']).toLowerCase(), content };
});
