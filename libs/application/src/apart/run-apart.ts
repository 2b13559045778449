import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FromThread, ToThread } from './thread-messages';

/** Where the time or the memory of a thread ended before its work did. */
export class ThreadLimitReached extends Error {}

export interface ThreadLimits {
  /** Old objects' memory, in megabytes. */
  readonly megabytes: number;
  /** How long it may work until it says that what could be endless is done (`boundedFromHere`). */
  readonly seconds: number;
  /** How long from then on, where that too is bounded. */
  readonly thenSeconds?: number;
}

/** What is done apart. `onProgress`: told how far it has come, where the work says so. */
interface WorkApart<Given> {
  /** Null: the work needs none, and is handed no way to one. */
  readonly database: Database | null;
  readonly given: Given;
  readonly limits: ThreadLimits;
  readonly onProgress?: (done: number) => void;
}

/** Run from its sources (as specs do) a thread needs what makes JavaScript of them; a process that has it already hands it on. */
const fromSources = extname(__filename) === '.ts';
const loader = join(__dirname, '../../../../test/stack/run-typescript.cjs');
const execArgv = fromSources ? ['-C', 'source', '-r', loader] : process.execArgv;

/**
 * Has heavy work done in a thread of its own, with a connection of its own to the same database, so that whoever asks others of this
 * process meanwhile is answered as ever: they share neither its processor time nor its memory. What the thread wrote and did not commit
 * is undone when it is ended. Fails with `ThreadLimitReached` beyond the limits, and with the thread's own error.
 * @param file the thread's file (`….thread`), beside its caller, without its ending
 */
export async function runApart<Given, Answer>(file: string, { database, given, limits, onProgress }: WorkApart<Given>): Promise<Answer> {
  const workerData: ToThread<Given> = { database: database?.handOn() ?? null, given };
  const thread = new Worker(`${file}${extname(__filename)}`, {
    workerData,
    execArgv,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64 },
  });
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<Answer>((resolve, reject) => {
    const endAfter = (seconds: number | undefined): void => {
      clearTimeout(timer);
      if (seconds !== undefined) timer = setTimeout(() => reject(new ThreadLimitReached(`${seconds} seconds`)), seconds * 1000);
    };
    endAfter(limits.seconds);
    thread.on('message', (message: FromThread<Answer>) => {
      if (message.is === 'answer') resolve(message.answer);
      else if (message.is === 'bounded') endAfter(limits.thenSeconds);
      else if (message.is === 'progress') onProgress?.(message.done);
      else database?.notifyOutbox();
    });
    thread.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadLimitReached(`${limits.megabytes} MB of memory`) : error));
    thread.once('exit', () => reject(new Error(`The thread of ${file} ended without an answer.`)));
  });
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
