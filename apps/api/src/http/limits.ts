/** How many requests, and how many sign-ins, one sender may make in a minute. */

import { Injectable } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { WebRequest } from '../auth/web-request';

/** How many sign-ins an address may begin in a minute; set once from the configuration when the process starts. */
export const SignInLimit = { perMinute: 60 };

/** Counts requests per person, or per address where nobody is signed in; in this process's memory, so it works when Redis is away. */
@Injectable()
export class LimitsGuard extends ThrottlerGuard {
  protected override async getTracker(request: WebRequest): Promise<string> {
    return request.signedIn?.actor.personId ?? request.ip ?? 'unknown';
  }
}
