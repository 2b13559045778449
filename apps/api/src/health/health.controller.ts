import type { Database } from '@golden-thread/application/shared/command';
import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import { RoutePolicy } from '../http/route-policy';
import { DATABASE } from '../injection-tokens';

/** For whoever keeps the process running: alive at all, and ready to answer people. */
@Controller('health')
@SkipThrottle()
export class HealthController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get('live')
  @RoutePolicy({ permission: 'public', audit: 'health.live', navigation: 'machine' })
  live(): { status: string } {
    return { status: 'live' };
  }

  /** Ready when PostgreSQL answers. Redis and Temporal are not asked: without them people can still work. */
  @Get('ready')
  @RoutePolicy({ permission: 'public', audit: 'health.ready', navigation: 'machine' })
  async ready(): Promise<{ status: string; database: string }> {
    try {
      await this.database.dataSource.query('select 1');
    } catch {
      throw new ServiceUnavailableException('The database does not answer.');
    }
    return { status: 'ready', database: 'answers' };
  }
}
