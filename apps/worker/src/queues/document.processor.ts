import { makeDocument } from '@golden-thread/application/document/make-document';
import type { Files } from '@golden-thread/application/document/open-file-store';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { Logger } from '@nestjs/common';
import type { JobProcessor } from './processors';

const log = new Logger('Documents');

/** Writes one document; what stood in the way is logged, counted by the document itself, and tried again. */
export const documentProcessor = (database: Database, files: Files): JobProcessor<'make-document'> => ({
  job: 'make-document',
  atOnce: 1,
  async process(document) {
    try {
      const made = await makeDocument(database, files, document);
      if (!made.ok) log.warn(`Document ${document.documentId} is not written: ${made.refusal.code}`);
    } catch (error) {
      log.warn(`Document ${document.documentId} could not be written: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  },
});
