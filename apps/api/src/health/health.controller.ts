import type { Database } from '@golden-thread/application/shared/command';
import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { RoutePolicy } from '../http/route-policy';
import { DATABASE } from '../injection-tokens';

/** For whoever keeps the process running: alive at all, and ready to answer people. */
@Controller('health')
export class HealthController {
  private asked: { readonly at: number; readonly answer: Promise<unknown> } | undefined;

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
      await this.databaseAnswers();
    } catch {
      throw new ServiceUnavailableException('The database does not answer.');
    }
    return { status: 'ready', database: 'answers' };
  }

  /** Asked once a second at most, however many ask us: probes are not counted, and shall not be a way to the database. */
  private databaseAnswers(): Promise<unknown> {
    if (this.asked === undefined || Date.now() - this.asked.at >= 1000) this.asked = { at: Date.now(), answer: this.database.dataSource.query('select 1') };
    return this.asked.answer;
  }
}
