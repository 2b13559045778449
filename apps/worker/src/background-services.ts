import { instantOf } from '@golden-thread/domain/calendar/instants';
import { listenForOutboxMessages } from '@golden-thread/persistence/outbox/commit-notifications';
import type { RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import { dataSourceUse } from '@golden-thread/persistence/pool-use';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { showPools } from '@golden-thread/process/metrics';
import type { Connection } from '@temporalio/client';
import type { Worker as QueueWorker } from 'bullmq';
import type { Registry } from 'prom-client';
import type { Loop } from './loop';
import type { MailTransports } from './mail/choose-transport';
import type { Anchorer } from './maintenance/anchorer';
import type { Monitor } from './maintenance/monitor';
import type { DocumentQueue } from './queues/document-queue';
import type { ImportQueue } from './queues/import-queue';
import type { RehearsalQueue } from './queues/rehearsal-queue';
import type { EmailQueue } from './queues/email-queue';
import type { WorkerRunner } from './temporal/worker-runner';
import { workerMetrics } from './watching/worker-metrics';

/** Everything that runs in this process. */
export interface BackgroundServiceParts {
  readonly database: Database;
  readonly relayRows: RelayConnection;
  readonly relayUrl: string;
  readonly temporal: Connection;
  readonly runner: WorkerRunner;
  readonly relayLoop: Loop;
  readonly otherLoops: readonly Loop[];
  /** Told first when the process is to end, so that what may take long breaks off where it can be taken up again. */
  readonly beforeStop: () => void;
  readonly emails: EmailQueue;
  readonly documents: DocumentQueue;
  readonly rehearsals: RehearsalQueue;
  readonly imports: ImportQueue;
  readonly processors: readonly QueueWorker[];
  readonly transports: MailTransports;
  readonly monitor: Monitor;
  readonly anchorer: Anchorer;
}

/**
 * Starts and stops the loops together. Stopping is orderly: first nothing new is taken up, then what is in hand is finished, then
 * connections close. What is cut off all the same is found again: claims run out, activities are retried, jobs are taken up anew.
 */
export class BackgroundServices {
  private stopListening: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly parts: BackgroundServiceParts) {}

  /** What stands in the background services, as it was seen last. */
  get monitor(): Monitor {
    return this.parts.monitor;
  }

  start(): void {
    const { relayLoop, relayUrl, otherLoops, runner, processors } = this.parts;
    runner.start();
    relayLoop.start();
    for (const loop of otherLoops) loop.start();
    this.stopListening = listenForOutboxMessages(relayUrl, () => relayLoop.notify());
    for (const processor of processors) processor.run().catch(() => undefined);
  }

  async stop(): Promise<void> {
    const { relayLoop, otherLoops, runner, processors, emails: letters, documents, rehearsals, imports, transports, temporal, relayRows, database } = this.parts;
    this.parts.beforeStop();
    await this.stopListening();
    await Promise.all([relayLoop.stop(), ...otherLoops.map((loop) => loop.stop()), runner.stop()]);
    await Promise.all(processors.map((processor) => withinSeconds(10, processor.close())));
    await Promise.all([letters.close(), documents.close(), rehearsals.close(), imports.close()]);
    transports.live.close();
    transports.training.close();
    await temporal.close();
    await Promise.all([relayRows.close(), database.close()]);
  }

  /** The process's numbers, read anew whenever somebody asks. */
  metrics(): Registry {
    const { monitor: watch, anchorer, database } = this.parts;
    const registry = workerMetrics({ councils: () => watch.councils, anchoring: () => anchorer.states, servers: () => this.servers(), now: () => instantOf(new Date()) });
    showPools(registry, { application: () => dataSourceUse(database.dataSource) });
    return registry;
  }

  /** Which of the servers that the work needs answer just now. */
  async servers(): Promise<Record<'postgres' | 'temporal' | 'redis', boolean>> {
    const { relayRows, runner, emails: letters } = this.parts;
    const [postgres, redis] = await Promise.all([
      relayRows.query('select 1').then(() => true, () => false),
      letters.isReachable(),
    ]);
    return { postgres, temporal: runner.isPolling, redis };
  }
}

const withinSeconds = (seconds: number, closing: Promise<unknown>): Promise<unknown> =>
  Promise.race([closing, new Promise((resolve) => setTimeout(resolve, seconds * 1_000).unref())]);
