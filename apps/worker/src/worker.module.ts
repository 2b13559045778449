import { type DynamicModule, Inject, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BackgroundServices } from './background-services';
import { HealthController } from './health/health.controller';
import { METRICS, MetricsController } from './health/metrics.controller';

/** The process as Nest sees it: one engine, started when everything is built, stopped before the process ends. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(@Inject(BackgroundServices) private readonly engine: BackgroundServices) {}

  static with(engine: BackgroundServices): DynamicModule {
    return {
      module: WorkerModule,
      controllers: [HealthController, MetricsController],
      providers: [{ provide: BackgroundServices, useValue: engine }, { provide: METRICS, useValue: engine.metrics() }],
    };
  }

  onApplicationBootstrap(): void {
    this.engine.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.engine.stop();
  }
}
