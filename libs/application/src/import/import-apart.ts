import type { Actor } from '@golden-thread/domain/authority/actor';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { join } from 'node:path';
import { runApart, ThreadLimitReached } from '../apart/run-apart';
import { NoPlaceLeft, Places } from '../apart/places';
import { lacksPermission } from '../shared/command';
import type { ApplyApart, HandedIn, BeginMappingApart, BegunMapping, ProposeApart } from './acts-apart';
import type { AppliedImport } from './apply-import';
import type { ProposedImport } from './propose-import';

type Answer = ProposedImport | AppliedImport | BegunMapping;

/** What a pack may take: its reading the time, all of it the memory. A large council's is read in two seconds and takes 200 MB. */
const limits = { seconds: 20, megabytes: 512 } as const;

/** How long an import may be written for: minutes. The largest that is read takes half of one. */
const longestWriting = 10;

/** So many imports a process reads, judges or writes at once, each with its own memory; so many wait. */
const places = new Places({ atOnce: 2, waiting: 8 });

/**
 * `proposeImport` of files that somebody sent us, `makeMapping` from one, and `applyImport`, each in a thread of its own, so that its sender alone waits for it;
 * what a second person approves is written in the background (`writeImport`). One that is cut off, by its limit or with the process, leaves nothing: its transaction is undone. Files
 * are read before the transaction is begun, so that one made to be slow holds up no database either. Beyond the limits the answer is a
 * fault of the files as a whole. Refuses as these do, `ImportTooLong`, and `FilesBeingRead` where as many wait as may.
 */
export function importApart(database: Database, actor: Actor, asked: ProposeApart): Promise<Outcome<ProposedImport>>;
export function importApart(database: Database, actor: Actor, asked: ApplyApart): Promise<Outcome<AppliedImport>>;
export function importApart(database: Database, actor: Actor, asked: BeginMappingApart): Promise<Outcome<BegunMapping>>;
export async function importApart(database: Database, actor: Actor, asked: ProposeApart | ApplyApart | BeginMappingApart): Promise<Outcome<Answer>> {
  const refused = lacksPermission(actor, 'imports.run');
  if (refused) return refused;
  try {
    return await places.take(() => runApart<HandedIn, Outcome<Answer>>(join(__dirname, 'import.thread'), { database, given: { actor, asked }, limits: { ...limits, thenSeconds: longestWriting * 60 } }));
  } catch (error) {
    if (error instanceof NoPlaceLeft) return refuse('FilesBeingRead');
    if (!(error instanceof ThreadLimitReached)) throw error;
    if (asked.act === 'apply') return refuse('ImportTooLong', { minutes: longestWriting });
    const file = (asked.act === 'begin-mapping' ? [asked.file] : asked.files).map(({ name }) => name).join(', ');
    const fault = { file, row: null, column: null, found: `more than can be read in ${error.message}`, accepted: 'a smaller pack, or one in several parts' };
    return accept({ state: 'faulty', faults: [fault] });
  }
}
