import { join } from 'node:path';
import { findBackground, stopBackground } from './background-process.mjs';
import { runningPostgres } from './running-postgres.mjs';
import { stopStep } from './step-in-hand.mjs';

/** In the order in which they are stopped: those that use a server before the server. */
const NAMES = ['web', 'worker', 'identity', 'mailbox', 'temporal', 'redis'];

/** @param {string} dataFolder @returns {number | undefined} process id of the PostgreSQL that runs on this data folder */
const postgresProcess = (dataFolder) => runningPostgres(join(dataFolder, 'postgres'))?.pid;

/**
 * The parts of the stack that run on this data folder now.
 * @param {string} dataFolder
 * @returns {string[]}
 */
export function findLeftBehind(dataFolder) {
  const found = NAMES.filter((name) => findBackground(dataFolder, name));
  return postgresProcess(dataFolder) ? [...found, 'postgres'] : found;
}

/**
 * Stops all that an earlier start left running on this data folder.
 * @param {string} dataFolder
 */
export async function stopLeftBehind(dataFolder) {
  await stopStep(dataFolder);
  for (const name of NAMES) {
    const left = findBackground(dataFolder, name);
    if (left) await stopBackground(dataFolder, left);
  }
  if (!postgresProcess(dataFolder)) return;
  const { startPostgresServer } = await import('./postgres-server.mjs');
  startPostgresServer({ dataFolder: join(dataFolder, 'postgres'), port: 0, password: '' }).stop();
}
