import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { WebRequest } from './web-request';

/** Counts requests per person, or per address where nobody is signed in; in this process's memory, so it works when Redis is away. */
@Injectable()
export class LimitsGuard extends ThrottlerGuard {
  protected override async getTracker(request: WebRequest): Promise<string> {
    return request.signedIn?.actor.personId ?? request.ip ?? 'unknown';
  }
}
