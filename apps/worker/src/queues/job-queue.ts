import { Queue } from 'bullmq';
import { type JobName, type Jobs, queueOf, redisConnection } from './processors';

const patienceMs = 3_000;
/** Ever more seldom; what became of it stands in the rows, so that a job that is over is no more. */
const triedAgain = { backoff: { type: 'exponential', delay: 2_000 }, removeOnComplete: true, removeOnFail: true } as const;

/** A queue of one sort of job: one job for each thing, by its id, tried so often. */
export class JobQueue<Name extends JobName> {
  readonly queue: Queue<Jobs[Name]>;

  constructor(redisUrl: string, private readonly job: Name, private readonly attempts: number) {
    // Offline, the relay must hear of it at once and keep the outbox message, rather than have it wait in this process's memory.
    this.queue = new Queue(queueOf[job], { connection: { ...redisConnection(redisUrl), enableOfflineQueue: false } });
    this.queue.on('error', () => undefined);
  }

  /** @throws when Redis does not take it within some seconds. */
  protected async addJob(data: Jobs[Name], jobId: string): Promise<void> {
    const added = (this.queue as Queue).add(this.job, data, { attempts: this.attempts, ...triedAgain, jobId });
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
