import { triesOfWriting } from '@golden-thread/domain/import/import-writing';
import { JobQueue } from './job-queue';
import type { Jobs } from './processors';

/** The queue of imports that a second person has approved: one at a time, because each holds the council's organisation. */
export class ImportQueue extends JobQueue<'write-import'> {
  constructor(redisUrl: string) {
    super(redisUrl, 'write-import', triesOfWriting);
  }

  /** @throws when Redis does not take it within some seconds. */
  add(approved: Jobs['write-import']): Promise<void> {
    return this.addJob(approved, approved.importId);
  }
}
