import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { type Database, openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { parentPort, workerData } from 'node:worker_threads';
import { outboxMessagesOf } from '../events/events';
import type { FromThread, ToThread } from './thread-messages';

/** What the thread's work is given: what its caller handed in, the database, and whom to tell that nothing endless is left (its time is no longer counted), and how far it has come. */
export interface ThreadWork<Given> {
  readonly given: Given;
  readonly database: Database;
  readonly boundedFromHere: () => void;
  readonly sayDone: (done: number) => void;
}

/** The other side of `runApart`: opens the database once more, does the work and answers. */
export async function workInThread<Given, Answer>(work: (work: ThreadWork<Given>) => Promise<Answer>): Promise<void> {
  const say = (message: FromThread<Answer>): void => parentPort?.postMessage(message);
  const { database: handedOn, given } = workerData as ToThread<Given>;
  if (handedOn === null) throw new Error('This thread works on a database, and was handed none.');
  const { url, keys, clockAt } = handedOn;
  const surroundings = { notifyOutbox: () => say({ is: 'committed' }), ...(clockAt !== null && { clock: () => clockAt }) };
  const database = await openDatabase({ url, poolSize: 1, applicationName: 'golden-thread-apart', keys: new RecordKeys(keys) }, outboxMessagesOf, surroundings);
  try {
    say({ is: 'answer', answer: await work({ given, database, boundedFromHere: () => say({ is: 'bounded' }), sayDone: (done) => say({ is: 'progress', done }) }) });
  } finally {
    await database.close();
  }
}
