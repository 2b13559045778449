/** What an earlier start has left running on a data folder: who holds it, the long step it was in, and the parts of the stack. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBackground, startTimeOf, stopBackground, waitUntil, writeWhole } from './background-process.mjs';
import { runningPostgres, startPostgresServer } from './postgres-server.mjs';

/**
 * @typedef {object} Starter  the `npm start` or `npm run stack` that holds a data folder
 * @property {number} pid
 * @property {string} startedAt
 * @property {'everything' | 'servers'} what
 */

const starterFile = (/** @type {string} */ dataFolder) => join(dataFolder, 'run', 'starter.json');

/** @param {string} dataFolder @returns {Starter | undefined} the one that runs now, if any */
export function findStarter(dataFolder) {
  if (!existsSync(starterFile(dataFolder))) return undefined;
  const starter = /** @type {Starter} */ (JSON.parse(readFileSync(starterFile(dataFolder), 'utf8')));
  return startTimeOf(starter.pid) === starter.startedAt ? starter : undefined;
}

/** @param {string} dataFolder @param {Starter['what']} what */
export function noteStarter(dataFolder, what) {
  mkdirSync(join(dataFolder, 'run'), { recursive: true });
  writeWhole(starterFile(dataFolder), JSON.stringify({ pid: process.pid, startedAt: startTimeOf(process.pid), what }));
}

/** @param {string} dataFolder */
export function forgetStarter(dataFolder) {
  rmSync(starterFile(dataFolder), { force: true });
}

/**
 * The program that carries out a long step (installing, building, living the year) just now. It is noted, because it outlives a
 * start that is killed, and two of them at once would be in each other's way.
 */
const stepFile = (/** @type {string} */ dataFolder) => join(dataFolder, 'run', 'step.json');

/** @param {string} dataFolder @param {string} title @param {number} pid  leads a process group of its own */
export function noteStep(dataFolder, title, pid) {
  mkdirSync(join(dataFolder, 'run'), { recursive: true });
  writeWhole(stepFile(dataFolder), JSON.stringify({ title, pid, startedAt: startTimeOf(pid) }));
}

/** @param {string} dataFolder */
export const forgetStep = (dataFolder) => rmSync(stepFile(dataFolder), { force: true });

/**
 * Ends the step that still runs on this data folder, with all that it has started.
 * @param {string} dataFolder
 * @returns {Promise<string | undefined>} its title, where there was one
 */
export async function stopStep(dataFolder) {
  if (!existsSync(stepFile(dataFolder))) return undefined;
  const { title, pid, startedAt } = JSON.parse(readFileSync(stepFile(dataFolder), 'utf8'));
  const runs = () => startTimeOf(pid) === startedAt;
  const found = runs();
  if (found) {
    signalGroup(pid, 'SIGTERM');
    await waitUntil(async () => !runs(), { withinMs: 5000, everyMs: 50, otherwise: '' }).catch(() => signalGroup(pid, 'SIGKILL'));
  }
  forgetStep(dataFolder);
  return found ? title : undefined;
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signalGroup(pid, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended meanwhile.
  }
}

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
  startPostgresServer({ dataFolder: join(dataFolder, 'postgres'), port: 0, password: '' }).stop();
}
