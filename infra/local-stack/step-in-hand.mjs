import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startTimeOf } from './process-identity.mjs';
import { waitUntil } from './wait-until.mjs';
import { writeWhole } from './write-whole.mjs';

/**
 * The program that carries out a long step (installing, building, living the year) just now. It is noted, because it outlives a
 * start that is killed, and two of them at once would be in each other's way.
 */
const noteFile = (/** @type {string} */ dataFolder) => join(dataFolder, 'run', 'step.json');

/** @param {string} dataFolder @param {string} title @param {number} pid  leads a process group of its own */
export function noteStep(dataFolder, title, pid) {
  mkdirSync(join(dataFolder, 'run'), { recursive: true });
  writeWhole(noteFile(dataFolder), JSON.stringify({ title, pid, startedAt: startTimeOf(pid) }));
}

/** @param {string} dataFolder */
export const forgetStep = (dataFolder) => rmSync(noteFile(dataFolder), { force: true });

/**
 * Ends the step that still runs on this data folder, with all that it has started.
 * @param {string} dataFolder
 * @returns {Promise<string | undefined>} its title, where there was one
 */
export async function stopStep(dataFolder) {
  if (!existsSync(noteFile(dataFolder))) return undefined;
  const { title, pid, startedAt } = JSON.parse(readFileSync(noteFile(dataFolder), 'utf8'));
  const runs = () => startTimeOf(pid) === startedAt;
  const found = runs();
  if (found) {
    signal(pid, 'SIGTERM');
    await waitUntil(async () => !runs(), { withinMs: 5000, everyMs: 50, otherwise: '' }).catch(() => signal(pid, 'SIGKILL'));
  }
  forgetStep(dataFolder);
  return found ? title : undefined;
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signal(pid, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // It has ended meanwhile.
  }
}
