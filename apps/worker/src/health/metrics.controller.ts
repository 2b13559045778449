import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Engine } from '../engine';
import { metricsOf } from '../watching/metrics-of';

/** The engine room in numbers, for whatever watches over the machines. */
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async show(): Promise<string> {
    return metricsOf({ councils: this.engine.watch.councils, servers: await this.engine.servers(), now: new Date().toISOString() });
  }
}
