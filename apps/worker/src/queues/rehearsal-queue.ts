import { JobQueue } from './job-queue';
import type { Jobs } from './processors';

/** A rehearsal that fails would fail again: it is tried twice, for a process that was killed between. */
const triesOfRehearsal = 2;

/** The queue of years to rehearse: one at a time, and giving way to everything else. */
export class RehearsalQueue extends JobQueue<'rehearse-year'> {
  constructor(redisUrl: string) {
    super(redisUrl, 'rehearse-year', triesOfRehearsal);
  }

  /** @throws when Redis does not take it within some seconds. */
  add(rehearsal: Jobs['rehearse-year']): Promise<void> {
    return this.addJob(rehearsal, rehearsal.rehearsalId);
  }
}
