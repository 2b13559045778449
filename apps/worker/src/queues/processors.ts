/** The jobs there are, and the one processor of each. */

import type { CouncilId, DocumentId, EmailId, ImportId, RehearsalId } from '@golden-thread/domain/shared/id';
import { type Job, type RedisOptions, Worker } from 'bullmq';

/** The jobs that queues carry, each with what it holds: ids only, everything else is read from the rows. */
export interface Jobs {
  readonly 'send-letter': { readonly councilId: CouncilId; readonly letterId: EmailId };
  readonly 'make-document': { readonly councilId: CouncilId; readonly documentId: DocumentId };
  readonly 'rehearse-year': { readonly councilId: CouncilId; readonly rehearsalId: RehearsalId };
  readonly 'write-import': { readonly councilId: CouncilId; readonly importId: ImportId };
}
export type JobName = keyof Jobs;

/** Every job there is; each has exactly one processor, or the worker refuses to start. */
const jobNames: readonly JobName[] = ['send-letter', 'make-document', 'rehearse-year', 'write-import'];

/** Does one job; throws to have it tried again. */
export interface JobProcessor<Name extends JobName = JobName> {
  readonly job: Name;
  readonly atOnce: number;
  process(data: Jobs[Name]): Promise<void>;
}

type AnyProcessor = { readonly [Name in JobName]: JobProcessor<Name> }[JobName];

/** How to reach Redis at an address; comes back by itself, trying at least every two seconds. */
export function redisConnection(url: string): RedisOptions {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(pathname.length > 1 && { db: Number(pathname.slice(1)) }),
    ...(protocol === 'rediss:' && { tls: {} }),
    // Asked for by BullMQ: a worker waits for Redis for ever.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  };
}

export const queueOf: Readonly<Record<JobName, string>> = { 'send-letter': 'letters', 'make-document': 'documents', 'rehearse-year': 'rehearsals', 'write-import': 'imports' };

/**
 * Has every job done by its processor. Refuses to start when a job has none, or two.
 * A job whose process died is found stalled and taken up again: that is how an e-mail cut off in between is noticed.
 */
export function registerProcessors(redisUrl: string, processors: readonly AnyProcessor[]): Worker[] {
  for (const job of jobNames) {
    const count = processors.filter((processor) => processor.job === job).length;
    if (count !== 1) throw new Error(`The job ${job} has ${count} processors; it must have exactly one.`);
  }
  return processors.map((processor) => {
    const worker = new Worker<Jobs[JobName]>(queueOf[processor.job], (job: Job<Jobs[JobName]>) => processor.process(job.data as never), {
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
