import { listenForErrands } from '@golden-thread/persistence/outbox/commit-notifications';
import type { RelayRows } from '@golden-thread/persistence/outbox/relay-queue';
import { dataSourceUse } from '@golden-thread/persistence/pool-use';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { showPools } from '@golden-thread/process/metrics';
import type { Connection } from '@temporalio/client';
import type { Worker as QueueWorker } from 'bullmq';
import type { Registry } from 'prom-client';
import type { Loop } from './loop';
import type { MailTransports } from './mail/choose-transport';
import type { Watch } from './maintenance/monitor';
import type { LettersQueue } from './queues/email-queue';
import type { WorkerRunner } from './temporal/worker-runner';
import { workerMetrics } from './watching/worker-metrics';

/** Everything that runs in this process. */
export interface EngineParts {
  readonly database: Database;
  readonly relayRows: RelayRows;
  readonly relayUrl: string;
  readonly temporal: Connection;
  readonly runner: WorkerRunner;
  readonly relayLoop: Loop;
  readonly otherLoops: readonly Loop[];
  /** Told first when the process is to end, so that what may take long breaks off where it can be taken up again. */
  readonly beforeStop: () => void;
  readonly letters: LettersQueue;
  readonly processors: readonly QueueWorker[];
  readonly transports: MailTransports;
  readonly watch: Watch;
}

/**
 * Starts and stops the loops together. Stopping is orderly: first nothing new is taken up, then what is in hand is finished, then
 * connections close. What is cut off all the same is found again: claims run out, activities are retried, jobs are taken up anew.
 */
export class Engine {
  private stopListening: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly parts: EngineParts) {}

  /** What stands in the engine room, as it was seen last. */
  get watch(): Watch {
    return this.parts.watch;
  }

  start(): void {
    const { relayLoop, relayUrl, otherLoops, runner, processors } = this.parts;
    runner.start();
    relayLoop.start();
    for (const loop of otherLoops) loop.start();
    this.stopListening = listenForErrands(relayUrl, () => relayLoop.ring());
    for (const processor of processors) processor.run().catch(() => undefined);
  }

  async stop(): Promise<void> {
    const { relayLoop, otherLoops, runner, processors, letters, transports, temporal, relayRows, database } = this.parts;
    this.parts.beforeStop();
    await this.stopListening();
    await Promise.all([relayLoop.stop(), ...otherLoops.map((loop) => loop.stop()), runner.stop()]);
    await Promise.all(processors.map((processor) => withinSeconds(10, processor.close())));
    await letters.close();
    transports.live.close();
    transports.training.close();
    await temporal.close();
    await Promise.all([relayRows.close(), database.close()]);
  }

  /** The process's numbers, read anew whenever somebody asks. */
  metrics(): Registry {
    const { watch, database } = this.parts;
    const registry = workerMetrics({ councils: () => watch.councils, servers: () => this.servers(), now: () => new Date().toISOString() });
    showPools(registry, { application: () => dataSourceUse(database.dataSource) });
    return registry;
  }

  /** Which of the servers that the work needs answer just now. */
  async servers(): Promise<Record<'postgres' | 'temporal' | 'redis', boolean>> {
    const { relayRows, runner, letters } = this.parts;
    const [postgres, redis] = await Promise.all([
      relayRows.query('select 1').then(() => true, () => false),
      letters.isReachable(),
    ]);
    return { postgres, temporal: runner.isPolling, redis };
  }
}

const withinSeconds = (seconds: number, closing: Promise<unknown>): Promise<unknown> =>
  Promise.race([closing, new Promise((resolve) => setTimeout(resolve, seconds * 1_000).unref())]);
