import { triesOfDocument } from '@golden-thread/domain/document/document';
import { JobQueue } from './job-queue';
import type { Jobs } from './processors';

/** The queue of documents to write: one at a time, out of everybody's way. What is given up is said where it was asked for. */
export class DocumentQueue extends JobQueue<'make-document'> {
  constructor(redisUrl: string) {
    super(redisUrl, 'make-document', triesOfDocument);
  }

  /** @throws when Redis does not take it within some seconds. */
  add(document: Jobs['make-document']): Promise<void> {
    return this.addJob(document, document.documentId);
  }
}
