import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBackground, startBackground, untilReady } from './background-process.mjs';
import { findOnPath } from './find-on-path.mjs';
import { insistOnFreePort } from './insist-on-free-port.mjs';
import { isNewEnough } from './is-new-enough.mjs';
import { getPinnedProgram, PINNED } from './pinned-program.mjs';

const OLDEST = { pattern: /Server (\d+)\.(\d+)/, major: 1, minor: 31 };
const WAYS_OUT = 'Set TEMPORAL_ADDRESS to a server of your own, or put the "temporal" program (server 1.31 or newer) on PATH.';

/** @param {string} cacheFolder @returns {string} */
export function temporalProgram(cacheFolder) {
  const onPath = findOnPath(['temporal']);
  if (onPath && isNewEnough(onPath, OLDEST)) return onPath;
  try {
    return getPinnedProgram(cacheFolder, PINNED.temporal);
  } catch (error) {
    throw new Error(`There is no Temporal on this machine, and none could be fetched: ${/** @type {Error} */ (error).message}. ${WAYS_OUT}`);
  }
}

/**
 * Brings up Temporal's development server on a file in the data folder, its pages with it; one left running is used as it stands.
 * @param {{ dataFolder: string, cacheFolder: string, port: number, uiPort: number }} wanted
 */
export async function startTemporalServer({ dataFolder, cacheFolder, port, uiPort }) {
  const left = findBackground(dataFolder, 'temporal');
  if (left) return { address: `127.0.0.1:${left.port}`, uiUrl: `http://localhost:${uiPort}`, process: left, reused: true };
  await insistOnFreePort('temporal', port);
  await insistOnFreePort('temporalUi', uiPort);
  const program = temporalProgram(cacheFolder);
  const folder = join(dataFolder, 'temporal');
  mkdirSync(folder, { recursive: true });
  const where = ['--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)];
  const args = ['server', 'start-dev', '--db-filename', join(folder, 'temporal.db'), ...where, '--log-level', 'warn'];
  const background = startBackground({ dataFolder, name: 'temporal', port, program, args, cwd: folder });
  const address = `127.0.0.1:${port}`;
  await untilReady(background, async () => spawnSync(program, ['operator', 'namespace', 'describe', '-n', 'default', '--address', address], { timeout: 5000 }).status === 0);
  return { address, uiUrl: `http://localhost:${uiPort}`, process: background, reused: false };
}
