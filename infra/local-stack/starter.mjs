import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startTimeOf } from './process-identity.mjs';
import { writeWhole } from './write-whole.mjs';

/**
 * @typedef {object} Starter  the `npm start` or `npm run stack` that holds a data folder
 * @property {number} pid
 * @property {string} startedAt
 * @property {'everything' | 'servers'} what
 */

const noteFile = (/** @type {string} */ dataFolder) => join(dataFolder, 'run', 'starter.json');

/** @param {string} dataFolder @returns {Starter | undefined} the one that runs now, if any */
export function findStarter(dataFolder) {
  if (!existsSync(noteFile(dataFolder))) return undefined;
  const starter = /** @type {Starter} */ (JSON.parse(readFileSync(noteFile(dataFolder), 'utf8')));
  return startTimeOf(starter.pid) === starter.startedAt ? starter : undefined;
}

/** @param {string} dataFolder @param {Starter['what']} what */
export function noteStarter(dataFolder, what) {
  mkdirSync(join(dataFolder, 'run'), { recursive: true });
  writeWhole(noteFile(dataFolder), JSON.stringify({ pid: process.pid, startedAt: startTimeOf(process.pid), what }));
}

/** @param {string} dataFolder */
export function forgetStarter(dataFolder) {
  rmSync(noteFile(dataFolder), { force: true });
}
