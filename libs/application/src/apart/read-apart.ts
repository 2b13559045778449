import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { join } from 'node:path';
import { NoPlaceLeft, Places } from './places';
import type { ReadingAsked, ReadingsApart } from './reading-apart';
import { runApart, ThreadLimitReached } from './run-apart';

/** What one file may take to be read. The largest that is accepted (10 MB, 100,000 rows a sheet) is read well within both. */
const limits = { seconds: 10, megabytes: 256 } as const;

/** So many files a process reads at once, and so many wait: the last of them less than a minute, also where each is made to be slow. */
const places = new Places({ atOnce: 2, waiting: 8 });

/**
 * Reads a file that somebody sent in a thread of its own, so that one made to be slow or to fill the memory costs its sender's request alone.
 * Refuses: `FileNotReadInTime` (details: the limit that it came to), `FilesBeingRead` (as many wait as may).
 */
export async function readApart<As extends keyof ReadingsApart>(as: As, given: ReadingsApart[As]['given']): Promise<Outcome<ReadingsApart[As]['answer']>> {
  try {
    return accept(await places.take(() => runApart<ReadingAsked, ReadingsApart[As]['answer']>(join(__dirname, 'read.thread'), { database: null, given: { as, ...given } as ReadingAsked, limits })));
  } catch (error) {
    if (error instanceof NoPlaceLeft) return refuse('FilesBeingRead');
    if (!(error instanceof ThreadLimitReached)) throw error;
    return refuse('FileNotReadInTime', { limit: error.message });
  }
}
