import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { buildBackgroundServices } from './build-background-services';
import { readConfig } from './config';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = readConfig();
  // Nest stops the process in order; Temporal's runtime must not stop the worker on a signal by itself.
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
  const app = await NestFactory.create(WorkerModule.with(await buildBackgroundServices(config)), { logger: ['log', 'warn', 'error'] });
  app.enableShutdownHooks();
  await app.listen(config.port, config.listenOn);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
