import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from './answers.mjs';
import { findBackground, startBackground, untilReady } from './background-process.mjs';
import { findOnPath } from './find-on-path.mjs';
import { insistOnFreePort } from './insist-on-free-port.mjs';
import { isNewEnough } from './is-new-enough.mjs';
import { getPinnedProgram, PINNED } from './pinned-program.mjs';

const OLDEST = { pattern: /v=(\d+)\.(\d+)/, major: 6, minor: 2 };
const WAYS_OUT = 'Set REDIS_URL to a server of your own, or put a redis-server or valkey-server (6.2 or newer) on PATH.';

/** @param {string} cacheFolder @returns {string} */
export function redisProgram(cacheFolder) {
  const onPath = findOnPath(['redis-server', 'valkey-server']);
  if (onPath && isNewEnough(onPath, OLDEST)) return onPath;
  try {
    return getPinnedProgram(cacheFolder, PINNED.redis);
  } catch (error) {
    throw new Error(`There is no Redis on this machine, and none could be fetched: ${/** @type {Error} */ (error).message}. ${WAYS_OUT}`);
  }
}

/** Append-only file and no eviction: BullMQ must find its jobs again after a crash and never lose one to memory pressure. */
const KEEP_EVERYTHING = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', '', '--maxmemory-policy', 'noeviction'];

/**
 * Brings up a Redis on this data folder; one left running by an earlier start is used as it stands.
 * @param {{ dataFolder: string, cacheFolder: string, port: number }} wanted
 */
export async function startRedisServer({ dataFolder, cacheFolder, port }) {
  const left = findBackground(dataFolder, 'redis');
  if (left) return { url: `redis://127.0.0.1:${left.port}`, process: left, reused: true };
  await insistOnFreePort('redis', port);
  const program = redisProgram(cacheFolder);
  const folder = join(dataFolder, 'redis');
  mkdirSync(folder, { recursive: true });
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--loglevel', 'warning', ...KEEP_EVERYTHING];
  const background = startBackground({ dataFolder, name: 'redis', port, program, args, cwd: folder });
  await untilReady(background, () => answers({ port, say: 'PING\r\n', expect: '+PONG' }));
  return { url: `redis://127.0.0.1:${port}`, process: background, reused: false };
}
