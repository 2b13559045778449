import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { BackgroundServices } from '../background-services';

/** For whoever runs the process: is it alive, and is everything it needs there? */
@Controller('health')
export class HealthController {
  constructor(@Inject(BackgroundServices) private readonly engine: BackgroundServices) {}

  @Get('live')
  @HttpCode(200)
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  /** 503 while a server that the work needs is away; the process itself goes on and picks up when it is back. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<{ status: string; servers: Record<string, boolean> }> {
    const servers = await this.engine.servers();
    const all = Object.values(servers).every(Boolean);
    response.status(all ? 200 : 503);
    return { status: all ? 'ready' : 'waiting', servers };
  }

  /** 503 while something wants an operator, with a line for each: dead-lettered deliveries, e-mails to decide, sealing that is held up. */
  @Get('alarms')
  alarms(@Res({ passthrough: true }) response: Response): { alarms: readonly string[] } {
    const { alarms } = this.engine.monitor;
    response.status(alarms.length === 0 ? 200 : 503);
    return { alarms };
  }
}
