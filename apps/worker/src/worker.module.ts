import { type DynamicModule, Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Engine } from './engine';
import { HealthController } from './health/health.controller';
import { METRICS, MetricsController } from './health/metrics.controller';

/** The process as Nest sees it: one engine, started when everything is built, stopped before the process ends. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(Engine) private readonly engine: Engine) {}

  static with(engine: Engine): DynamicModule {
    return {
      module: WorkerModule,
      controllers: [HealthController, MetricsController],
      providers: [{ provide: Engine, useValue: engine }, { provide: METRICS, useValue: engine.metrics() }],
    };
  }

  onApplicationBootstrap(): void {
    this.engine.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.engine.stop();
  }
}
