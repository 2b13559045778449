/** The thread that reads one pack from disk: `readPackApart` starts it, takes its answer and ends it. */

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { readPack } from './read-pack';
import type { StoredFile } from './read-pack-apart';

const files = (workerData as readonly StoredFile[]).map(({ name, path }) => ({ name, bytes: new Uint8Array(readFileSync(path)) }));
parentPort?.postMessage(readPack(files));
