import { writeImport } from '@golden-thread/application/import/write-import';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { Logger } from '@nestjs/common';
import type { JobProcessor } from './processors';

const log = new Logger('Imports');

/** Writes one approved import. What stood in the way is logged; its row says what cut it off. */
export const importProcessor = (database: Database): JobProcessor<'write-import'> => ({
  job: 'write-import',
  atOnce: 1,
  async process(approved) {
    try {
      const written = await writeImport(database, approved);
      if (!written.ok) log.warn(`Import ${approved.importId} is not written: ${written.refusal.code}`);
    } catch (error) {
      log.warn(`Import ${approved.importId} was cut off: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  },
});
