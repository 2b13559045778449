import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReadPack } from './read-pack';

/** A file of a pack that lies on disk: its name as the person gave it, and where it lies. */
export interface StoredFile {
  readonly name: string;
  readonly path: string;
}

const seconds = 1000;
/** What reading a pack may take. A large council's takes a second and 100 MB. */
const threadLimits = { time: 20 * seconds, megabytes: 512 } as const;

/** Run from its sources (as specs do) the thread needs what makes JavaScript of them; a process that has it already hands it on. */
const fromSources = extname(__filename) === '.ts';
const loader = join(__dirname, '../../../../test/stack/run-typescript.cjs');
const execArgv = fromSources ? ['-C', 'source', '-r', loader] : process.execArgv;

/**
 * Reads a pack in a thread of its own, with a limit of time and memory: whatever its files hold, they cost whoever sent them their own
 * answer and nobody else theirs. Beyond the limits, and where the reader fails, the answer is a fault of the files as a whole.
 */
export async function readPackApart(files: readonly StoredFile[]): Promise<ReadPack> {
  const thread = new Worker(join(__dirname, `read-pack.thread${extname(__filename)}`), {
    workerData: files,
    execArgv,
    resourceLimits: { maxOldGenerationSizeMb: threadLimits.megabytes, maxYoungGenerationSizeMb: 64 },
  });
  const named = files.map(({ name }) => name).join(', ');
  const unreadable = (found: string): ReadPack => ({ sheets: [], faults: [{ file: named, row: null, column: null, found, accepted: 'a smaller pack, or one in several parts' }] });
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<ReadPack>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(unreadable(`more than can be read in ${threadLimits.megabytes} MB of memory`));
      else reject(error);
    });
    timer = setTimeout(() => resolve(unreadable(`more than can be read in ${threadLimits.time / seconds} seconds`)), threadLimits.time);
  });
  return answer.finally(() => {
    clearTimeout(timer);
    return thread.terminate();
  });
}
