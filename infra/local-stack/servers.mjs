import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from './answers.mjs';
import { stopBackground } from './background-process.mjs';
import { ensureDatabase } from './ensure-database.mjs';
import { insistOnFreePort } from './insist-on-free-port.mjs';
import { startPostgresServer } from './postgres-server.mjs';
import { startRedisServer } from './redis-server.mjs';
import { startTemporalServer } from './temporal-server.mjs';

/**
 * @typedef {object} Server   one of the three servers, ours or the operator's own
 * @property {string} address
 * @property {'started' | 'found running' | 'your own'} origin
 * @property {() => Promise<void>} stop  ends ours; leaves the operator's own alone
 */

const notOurs = async () => undefined;

/** @param {string} address @param {number} usualPort @param {string} setting */
async function insistThatItAnswers(address, usualPort, setting) {
  const url = new URL(address.includes('://') ? address : `tcp://${address}`);
  if (await answers({ host: url.hostname, port: Number(url.port || usualPort) })) return;
  throw new Error(`${setting} names ${url.host}, where nothing answers. Start that server, or unset ${setting} to use the local stack's own.`);
}

/** @param {import('./settings.mjs').Settings} settings @param {string} password @returns {Promise<Server>} */
export async function postgres(settings, password) {
  if (settings.databaseUrl) {
    await insistThatItAnswers(settings.databaseUrl, 5432, 'DATABASE_URL');
    return { address: settings.databaseUrl, origin: 'your own', stop: notOurs };
  }
  const dataFolder = join(settings.dataFolder, 'postgres');
  if (!existsSync(join(dataFolder, 'postmaster.pid'))) await insistOnFreePort('postgres', settings.ports.postgres);
  const server = startPostgresServer({ dataFolder, port: settings.ports.postgres, password, settings: { max_connections: '200' } });
  const address = await ensureDatabase(server.url, 'golden_thread');
  return { address, origin: server.reused ? 'found running' : 'started', stop: async () => server.stop() };
}

/** @param {import('./settings.mjs').Settings} settings @returns {Promise<Server>} */
export async function redis(settings) {
  if (settings.redisUrl) {
    await insistThatItAnswers(settings.redisUrl, 6379, 'REDIS_URL');
    return { address: settings.redisUrl, origin: 'your own', stop: notOurs };
  }
  const server = await startRedisServer({ ...settings, port: settings.ports.redis });
  const stop = () => stopBackground(settings.dataFolder, server.process);
  return { address: server.url, origin: server.reused ? 'found running' : 'started', stop };
}

/** @param {import('./settings.mjs').Settings} settings @returns {Promise<Server>} */
export async function temporal(settings) {
  if (settings.temporalAddress) {
    await insistThatItAnswers(settings.temporalAddress, 7233, 'TEMPORAL_ADDRESS');
    return { address: settings.temporalAddress, origin: 'your own', stop: notOurs };
  }
  const server = await startTemporalServer({ ...settings, port: settings.ports.temporal, uiPort: settings.ports.temporalUi });
  const stop = () => stopBackground(settings.dataFolder, server.process);
  return { address: server.address, origin: server.reused ? 'found running' : 'started', stop };
}
