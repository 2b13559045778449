import { Logger } from '@nestjs/common';
import { NativeConnection, type Worker } from '@temporalio/worker';
import { createWorker } from './create-worker';
import type { ServerConnection } from './server-connection';
import type { WorkflowCode } from './workflow-code';

interface RunnerOf {
  readonly connection: ServerConnection;
  readonly namespace: string;
  readonly code: WorkflowCode;
  readonly activities: object;
  /** Done once, before the first work is taken up: what an earlier release left is taken over. */
  readonly prepare: () => Promise<void>;
}

const pauseMs = 2_000;

/**
 * Keeps a Temporal worker running as long as the process lives. Temporal may be away when the process starts or go away later: the
 * runner tries again until it is back, and nothing else in the process waits for it.
 */
export class WorkerRunner {
  private readonly log = new Logger('TemporalWorker');
  private worker: Worker | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private isPrepared = false;
  private wake: () => void = () => undefined;

  constructor(private readonly of: RunnerOf) {}

  /** Whether a worker is polling for work just now. */
  get isPolling(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  start(): void {
    this.running ??= this.keepRunning();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    if (this.isPolling) this.worker?.shutdown();
    await this.running;
  }

  private async keepRunning(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.runOnce();
      } catch (error) {
        this.log.warn(`Temporal cannot be worked for just now: ${error instanceof Error ? error.message : String(error)}`);
      }
      if (!this.stopped) await this.pause();
    }
  }

  private async runOnce(): Promise<void> {
    const connection = await NativeConnection.connect({ ...this.of.connection });
    try {
      if (!this.isPrepared) await this.of.prepare();
      this.isPrepared = true;
      this.worker = await createWorker({ ...this.of, connection });
      if (this.stopped) return;
      await this.worker.run();
    } finally {
      this.worker = undefined;
      await connection.close();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
