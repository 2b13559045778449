/** What each sender did in the minute that runs. */

import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

const minute = 60;
/** A count is worth no waiting: a Redis that is slower than this, in milliseconds, is as good as away. */
const patience = 250;

/** Somebody asks too often: 429, with the seconds until they may again. */
export class TooManyRequests extends Error {
  readonly status = 429;

  constructor(readonly retryAfter: number) {
    super('Too many requests in a minute.');
  }
}

/**
 * One count: over all processes in Redis, where one is named. While it does not answer, and where none is named, each process counts for
 * itself, so that the limits hold when every server is away.
 */
class CountOfMinute {
  private readonly counter: RateLimiterMemory | RateLimiterRedis;

  constructor(name: string, { most, redis }: { readonly most: number; readonly redis: Redis | null }) {
    const ofThisProcess = new RateLimiterMemory({ keyPrefix: name, points: most, duration: minute });
    this.counter =
      redis === null
        ? ofThisProcess
        : new RateLimiterRedis({ storeClient: redis, keyPrefix: `golden-thread:${name}`, points: most, duration: minute, insuranceLimiter: ofThisProcess, rejectIfRedisNotReady: true, inMemoryBlockOnConsumed: most + 1 });
  }

  /** @throws TooManyRequests */
  async take(sender: string): Promise<void> {
    try {
      await this.counter.consume(sender);
    } catch (refused) {
      throw refused instanceof RateLimiterRes ? new TooManyRequests(Math.max(1, Math.ceil(refused.msBeforeNext / 1000))) : refused;
    }
  }

  async giveBack(sender: string): Promise<void> {
    await this.counter.reward(sender);
  }
}

/** The counts that limits go by: all requests of a sender, and the sign-ins begun at an address. */
@Injectable()
export class CountsOfMinute implements OnApplicationShutdown {
  readonly requests: CountOfMinute;
  readonly signIns: CountOfMinute;
  private readonly redis: Redis | null;

  constructor({ redisUrl, requestsPerMinute, signInsPerMinute }: { readonly redisUrl: string | null; readonly requestsPerMinute: number; readonly signInsPerMinute: number }) {
    this.redis = redisUrl === null ? null : new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: patience });
    // It connects again by itself; meanwhile each process counts for itself.
    this.redis?.on('error', () => undefined);
    this.requests = new CountOfMinute('requests', { most: requestsPerMinute, redis: this.redis });
    this.signIns = new CountOfMinute('sign-ins', { most: signInsPerMinute, redis: this.redis });
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}
