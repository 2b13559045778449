/**
 * Before the specs of workflows and queues: PostgreSQL, a real Redis and Temporal's time-skipping test server, as far as
 * TEST_DATABASE_URL, TEST_REDIS_URL and TEMPORAL_TEST_SERVER do not already name them. What cannot be had fails the run.
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const startPostgres = require('./start-postgres.cjs');

/** @typedef {typeof globalThis & { stopTestRedis?: () => Promise<void> }} Run  what the two halves hand each other */

module.exports = async () => {
  await startPostgres();
  const { readSettings } = await import('../../infra/local-stack/settings.mjs');
  const { cacheFolder } = readSettings(process.env);
  const { temporalTestServer } = await import('../../infra/local-stack/programs.mjs');
  process.env.TEMPORAL_TEST_SERVER = temporalTestServer(cacheFolder);
  if (process.env.TEST_REDIS_URL) return;
  const { startRedisServer } = await import('../../infra/local-stack/servers.mjs');
  const { stopBackground } = await import('../../infra/local-stack/background-process.mjs');
  const { freePort } = await import('../../infra/local-stack/ports.mjs');
  const dataFolder = mkdtempSync(join(tmpdir(), 'golden-thread-test-redis-'));
  const redis = await startRedisServer({ dataFolder, cacheFolder, port: await freePort() });
  process.env.TEST_REDIS_URL = redis.url;
  /** @type {Run} */ (globalThis).stopTestRedis = async () => {
    await stopBackground(dataFolder, redis.process);
    rmSync(dataFolder, { recursive: true, force: true });
    delete process.env.TEST_REDIS_URL;
  };
};
