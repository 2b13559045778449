import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { join } from 'node:path';
import { runApart, ThreadLimitReached } from '../apart/run-apart';
import { lacksPermission } from '../shared/command';
import type { PackImport } from './import-council-pack';
import type { HandedIn } from './import-pack.thread';

/** What a pack may take: its reading the time, all of it the memory. A large council's is read in two seconds and takes 200 MB. */
const limits = { seconds: 20, megabytes: 512 } as const;

/**
 * Imports a council pack whose files somebody sent us: as `importCouncilPack`, but read, judged and written in a thread of its own, so that
 * its sender alone waits for it. The files are read before the transaction is begun, so that one made to be slow holds up no database either.
 * Beyond the limits the answer is a fault of the files as a whole. Refuses as `importCouncilPack` does.
 */
export async function importUploadedPack(database: Database, actor: Actor, { files }: Pick<HandedIn, 'files'>): Promise<Outcome<PackImport>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  try {
    return await runApart<HandedIn, Outcome<PackImport>>(join(__dirname, 'import-pack.thread'), { database, given: { actor, files }, limits });
  } catch (error) {
    if (!(error instanceof ThreadLimitReached)) throw error;
    const file = files.map(({ name }) => name).join(', ');
    const fault = { file, row: null, column: null, found: `more than can be read in ${error.message}`, accepted: 'a smaller pack, or one in several parts' };
    return accept({ state: 'faulty', faults: [fault] });
  }
}
