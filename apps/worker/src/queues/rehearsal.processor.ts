import { runRehearsal } from '@golden-thread/application/rehearsal/run-rehearsal';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { Logger } from '@nestjs/common';
import type { JobProcessor } from './processors';

const log = new Logger('Rehearsals');

/** Rehearses one year. What stood in the way is logged; its row says that it failed. */
export const rehearsalProcessor = (database: Database): JobProcessor<'rehearse-year'> => ({
  job: 'rehearse-year',
  atOnce: 1,
  async process(rehearsal) {
    try {
      const run = await runRehearsal(database, rehearsal);
      if (!run.ok) log.warn(`Rehearsal ${rehearsal.rehearsalId} is not run: ${run.refusal.code}`);
    } catch (error) {
      log.warn(`Rehearsal ${rehearsal.rehearsalId} failed: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  },
});
