import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARK = 'golden-thread-data.txt';
const WHAT = 'The data of one local stack of Golden Thread. "npm start -- --fresh" empties it.\n';

/**
 * Makes the data folder, or checks that it is one of ours: nothing else is ever written into or emptied.
 * @param {string} dataFolder
 */
export function openDataFolder(dataFolder) {
  const exists = existsSync(dataFolder) && readdirSync(dataFolder).length > 0;
  if (exists && !existsSync(join(dataFolder, MARK))) {
    throw new Error(`${dataFolder} holds something that is not a local stack's data. Set GOLDEN_THREAD_DATA to an empty or new folder.`);
  }
  mkdirSync(dataFolder, { recursive: true });
  // PostgreSQL, when root starts it, runs as another account and must be able to pass through.
  if (process.getuid?.() === 0) chmodSync(dataFolder, 0o755);
  writeFileSync(join(dataFolder, MARK), WHAT);
}

/**
 * Empties the data folder; what it held is gone.
 * @param {string} dataFolder
 */
export function emptyDataFolder(dataFolder) {
  if (!existsSync(join(dataFolder, MARK))) return;
  rmSync(dataFolder, { recursive: true, force: true });
}
