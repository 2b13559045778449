/** The three servers, ours or the operator's own: brought up on a data folder, and again where one of ours ends by itself. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBackground, startBackground, stopBackground, untilReady } from './background-process.mjs';
import { answers, assertFreePort } from './ports.mjs';
import { ensureDatabase, startPostgresServer } from './postgres-server.mjs';
import { findOnPath, getPinnedProgram, isNewEnough, PINNED } from './programs.mjs';

const OLDEST_REDIS = { pattern: /v=(\d+)\.(\d+)/, major: 6, minor: 2 };
const WAYS_OUT_OF_REDIS = 'Set REDIS_URL to a server of your own, or put a redis-server or valkey-server (6.2 or newer) on PATH.';

/** Temporal's server otherwise tells its makers its version, and asks for theirs. */
const CALLS_NOBODY = { TEMPORAL_VERSION_CHECK_DISABLED: '1' };

/** @param {string} cacheFolder @returns {string} */
export function redisProgram(cacheFolder) {
  const onPath = findOnPath(['redis-server', 'valkey-server']);
  if (onPath && isNewEnough(onPath, OLDEST_REDIS)) return onPath;
  try {
    return getPinnedProgram(cacheFolder, PINNED.redis);
  } catch (error) {
    throw new Error(`There is no Redis on this machine, and none could be fetched: ${/** @type {Error} */ (error).message}. ${WAYS_OUT_OF_REDIS}`);
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
  await assertFreePort('redis', port);
  const program = redisProgram(cacheFolder);
  const folder = join(dataFolder, 'redis');
  mkdirSync(folder, { recursive: true });
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--loglevel', 'warning', ...KEEP_EVERYTHING];
  const background = startBackground({ dataFolder, name: 'redis', port, program, args, cwd: folder });
  await untilReady(background, () => answers({ port, say: 'PING\r\n', expect: '+PONG' }));
  return { url: `redis://127.0.0.1:${port}`, process: background, reused: false };
}

const OLDEST_TEMPORAL = { pattern: /Server (\d+)\.(\d+)/, major: 1, minor: 31 };
const WAYS_OUT_OF_TEMPORAL = 'Set TEMPORAL_ADDRESS to a server of your own, or put the "temporal" program (server 1.31 or newer) on PATH.';

/** @param {string} cacheFolder @returns {string} */
export function temporalProgram(cacheFolder) {
  const onPath = findOnPath(['temporal']);
  if (onPath && isNewEnough(onPath, OLDEST_TEMPORAL)) return onPath;
  try {
    return getPinnedProgram(cacheFolder, PINNED.temporal);
  } catch (error) {
    throw new Error(`There is no Temporal on this machine, and none could be fetched: ${/** @type {Error} */ (error).message}. ${WAYS_OUT_OF_TEMPORAL}`);
  }
}

/**
 * Brings up Temporal's development server on a file in the data folder, its pages with it; one left running is used as it stands.
 * @param {{ dataFolder: string, cacheFolder: string, port: number, uiPort: number }} wanted
 */
async function startTemporalServer({ dataFolder, cacheFolder, port, uiPort }) {
  const left = findBackground(dataFolder, 'temporal');
  if (left) return { address: `127.0.0.1:${left.port}`, uiUrl: `http://localhost:${uiPort}`, process: left, reused: true };
  await assertFreePort('temporal', port);
  await assertFreePort('temporalUi', uiPort);
  const program = temporalProgram(cacheFolder);
  const folder = join(dataFolder, 'temporal');
  mkdirSync(folder, { recursive: true });
  const where = ['--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)];
  const args = ['server', 'start-dev', '--db-filename', join(folder, 'temporal.db'), ...where, '--log-level', 'warn'];
  const background = startBackground({ dataFolder, name: 'temporal', port, program, args, env: { ...process.env, ...CALLS_NOBODY }, cwd: folder });
  const address = `127.0.0.1:${port}`;
  await untilReady(background, async () => spawnSync(program, ['operator', 'namespace', 'describe', '-n', 'default', '--address', address], { timeout: 5000 }).status === 0);
  return { address, uiUrl: `http://localhost:${uiPort}`, process: background, reused: false };
}

/**
 * @typedef {object} Server   one of the three servers, ours or the operator's own
 * @property {string} address
 * @property {'started' | 'found running' | 'your own'} origin
 * @property {() => Promise<void>} stop  ends ours; leaves the operator's own alone
 */

const notOurs = async () => undefined;

/** @param {string} address @param {number} usualPort @param {string} setting */
async function assertAnswers(address, usualPort, setting) {
  const url = new URL(address.includes('://') ? address : `tcp://${address}`);
  if (await answers({ host: url.hostname, port: Number(url.port || usualPort) })) return;
  throw new Error(`${setting} names ${url.host}, where nothing answers. Start that server, or unset ${setting} to use the local stack's own.`);
}

/** @param {import('./settings.mjs').Settings} settings @param {string} password @returns {Promise<Server>} */
export async function postgres(settings, password) {
  if (settings.databaseUrl) {
    await assertAnswers(settings.databaseUrl, 5432, 'DATABASE_URL');
    return { address: settings.databaseUrl, origin: 'your own', stop: notOurs };
  }
  const dataFolder = join(settings.dataFolder, 'postgres');
  if (!existsSync(join(dataFolder, 'postmaster.pid'))) await assertFreePort('postgres', settings.ports.postgres);
  const server = startPostgresServer({ dataFolder, port: settings.ports.postgres, password, settings: { max_connections: '200' } });
  const address = await ensureDatabase(server.url, 'golden_thread');
  return { address, origin: server.reused ? 'found running' : 'started', stop: async () => server.stop() };
}

/** @param {import('./settings.mjs').Settings} settings @returns {Promise<Server>} */
export async function redis(settings) {
  if (settings.redisUrl) {
    await assertAnswers(settings.redisUrl, 6379, 'REDIS_URL');
    return { address: settings.redisUrl, origin: 'your own', stop: notOurs };
  }
  const server = await startRedisServer({ ...settings, port: settings.ports.redis });
  const stop = () => stopBackground(settings.dataFolder, server.process);
  return { address: server.url, origin: server.reused ? 'found running' : 'started', stop };
}

/** @param {import('./settings.mjs').Settings} settings @returns {Promise<Server>} */
export async function temporal(settings) {
  if (settings.temporalAddress) {
    await assertAnswers(settings.temporalAddress, 7233, 'TEMPORAL_ADDRESS');
    return { address: settings.temporalAddress, origin: 'your own', stop: notOurs };
  }
  const server = await startTemporalServer({ ...settings, port: settings.ports.temporal, uiPort: settings.ports.temporalUi });
  const stop = () => stopBackground(settings.dataFolder, server.process);
  return { address: server.address, origin: server.reused ? 'found running' : 'started', stop };
}

/** Long enough to see that people go on working meanwhile. */
const BACK_AFTER_MS = 30_000;

/**
 * @typedef {object} WatchedServer
 * @property {string} name
 * @property {() => boolean} isRunning
 * @property {() => Promise<unknown>} start
 */

/**
 * Says when one of the servers has ended by itself, and starts it again after half a minute, as whoever operates the product would.
 * @param {WatchedServer[]} servers
 * @param {import('./stoppable.mjs').Stoppable} stoppable  nothing is said or started once it stops
 */
export function keepServersUp(servers, stoppable) {
  for (const server of servers) void watch(server, stoppable);
}

/** @param {WatchedServer} server @param {import('./stoppable.mjs').Stoppable} stoppable */
async function watch({ name, isRunning, start }, stoppable) {
  for (;;) {
    await pause(1000, undefined, { ref: false });
    if (stoppable.stopping) return;
    if (isRunning()) continue;
    console.log(`${name} has ended by itself. It is started again in ${BACK_AFTER_MS / 1000} s; what waits for it is done then.`);
    await pause(BACK_AFTER_MS, undefined, { ref: false });
    if (stoppable.stopping) return;
    await start().then(() => console.log(`${name} is back.`), (error) => console.error(`${name}: ${error.message}`));
  }
}
