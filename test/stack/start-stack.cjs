/**
 * Before the journeys: the whole stack as `npm start` brings it up, on free ports with data of its own, the example council's
 * year lived. Specs find it in TEST_STACK (see test-stack.ts). Where TEST_STACK is set already, that stack is used.
 */
const { mkdtempSync, chmodSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** @typedef {typeof globalThis & { stopTestStack?: () => Promise<void> }} Run  what the two halves hand each other */

/** The operator's own servers are not for journeys, which leave rows behind. */
const ownServers = ['DATABASE_URL', 'REDIS_URL', 'TEMPORAL_ADDRESS'];

module.exports = async () => {
  const { readSettings, PORT_SETTINGS } = await import('../../infra/local-stack/settings.mjs');
  const { cacheFolder } = readSettings(process.env);
  const { findChromium } = await import('../../infra/local-stack/chromium.mjs');
  process.env.TEST_BROWSER = JSON.stringify(await findChromium(cacheFolder));
  if (process.env.TEST_STACK) return;
  const { freePort } = await import('../../infra/local-stack/ports.mjs');
  const dataFolder = mkdtempSync(join(tmpdir(), 'golden-thread-journeys-'));
  // mkdtemp makes a closed folder; the account "postgres" must be able to enter it.
  chmodSync(dataFolder, 0o755);
  /** @type {Record<string, string | undefined>} */
  const env = { ...process.env, GOLDEN_THREAD_DATA: join(dataFolder, 'data') };
  for (const name of ownServers) delete env[name];
  for (const { setting } of Object.values(PORT_SETTINGS)) env[setting] = String(await freePort());
  // Journeys and the fuzzer come as few people who ask much.
  process.env.REQUESTS_PER_MINUTE ??= '1000000';
  process.env.SIGN_INS_PER_MINUTE ??= '10000';
  const { bringUp } = await import('../../infra/local-stack/bring-up.mjs');
  const { Stoppable } = await import('../../infra/local-stack/stoppable.mjs');
  const stoppable = new Stoppable();
  /** @type {Run} */ (globalThis).stopTestStack = async () => {
    await stoppable.stop();
    rmSync(dataFolder, { recursive: true, force: true });
    delete process.env.TEST_STACK;
  };
  try {
    process.env.TEST_STACK = JSON.stringify(await bringUp({ settings: readSettings(env), fresh: false, serversOnly: false, stoppable, quiet: true }));
  } catch (error) {
    await stoppable.stop();
    throw error;
  }
};
