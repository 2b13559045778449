import { type Job, Worker } from 'bullmq';
import type { JobProcessor } from './job-processor';
import { type JobName, jobNames, type Jobs } from './jobs';
import { redisConnection } from './redis-connection';

const queueOf: Readonly<Record<JobName, string>> = { 'send-letter': 'letters' };

/**
 * Has every job done by its processor. Refuses to start when a job has none, or two.
 * A job whose process died is found stalled and taken up again: that is how a letter cut off in between is noticed.
 */
export function registerProcessors(redisUrl: string, processors: readonly JobProcessor[]): Worker[] {
  for (const job of jobNames) {
    const count = processors.filter((processor) => processor.job === job).length;
    if (count !== 1) throw new Error(`The job ${job} has ${count} processors; it must have exactly one.`);
  }
  return processors.map((processor) => {
    const worker = new Worker<Jobs[JobName]>(queueOf[processor.job], (job: Job<Jobs[JobName]>) => processor.process(job.data), {
      connection: redisConnection(redisUrl),
      concurrency: processor.atOnce,
      stalledInterval: 5_000,
      lockDuration: 15_000,
      maxStalledCount: 5,
      autorun: false,
    });
    worker.on('error', () => undefined);
    return worker;
  });
}
