import { type JobsOptions, Queue } from 'bullmq';
import { type Jobs, redisConnection } from './processors';

/** About an hour of trying, then the e-mail is marked as failed and an operator sees it. */
const options: JobsOptions = {
  attempts: 12,
  backoff: { type: 'exponential', delay: 2_000 },
  removeOnComplete: true,
  removeOnFail: true,
};
const patienceMs = 3_000;

/** The queue of e-mails to send: one job for each e-mail, by its id. */
export class EmailQueue {
  readonly queue: Queue<Jobs['send-letter']>;

  constructor(redisUrl: string) {
    // Offline, the relay must hear of it at once and keep the outbox message, rather than have it wait in this process's memory.
    this.queue = new Queue('letters', { connection: { ...redisConnection(redisUrl), enableOfflineQueue: false } });
    this.queue.on('error', () => undefined);
  }

  /** @throws when Redis does not take it within some seconds. */
  async add(letter: Jobs['send-letter']): Promise<void> {
    const added = this.queue.add('send-letter', letter, { ...options, jobId: letter.letterId });
    added.catch(() => undefined);
    await Promise.race([added, afterPatience()]);
  }

  async isReachable(): Promise<boolean> {
    try {
      await Promise.race([this.queue.getJobCounts('waiting'), afterPatience()]);
      return true;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return Promise.race([this.queue.close(), new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref())]);
  }
}

const afterPatience = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`Redis timed out after ${patienceMs} ms`)), patienceMs).unref());
