import { isId } from '@golden-thread/domain';
import { type CanActivate, type ExecutionContext, HttpException, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { InvalidRequest } from './invalid-request';

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
