import { JobQueue } from './job-queue';
import type { Jobs } from './processors';

/** The queue of e-mails to send. About an hour of trying, then the e-mail is marked as failed and an operator sees it. */
export class EmailQueue extends JobQueue<'send-letter'> {
  constructor(redisUrl: string) {
    super(redisUrl, 'send-letter', 12);
  }

  /** @throws when Redis does not take it within some seconds. */
  add(letter: Jobs['send-letter']): Promise<void> {
    return this.addJob(letter, letter.letterId);
  }
}
