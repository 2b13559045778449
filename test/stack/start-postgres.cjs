/**
 * Before the specs that need a database: a real PostgreSQL, fresh and without fsync, on a free port. Where TEST_DATABASE_URL
 * names a server (a superuser's address), that one is used and nothing is started.
 */
const { startMigratedServer } = require('./migrated-server.cjs');

/** @typedef {typeof globalThis & { stopTestPostgres?: () => void }} Run  what the two halves hand each other */

module.exports = async () => {
  if (process.env.TEST_DATABASE_URL) return;
  const server = await startMigratedServer();
  process.env.TEST_DATABASE_URL = server.url;
  /** @type {Run} */ (globalThis).stopTestPostgres = server.stop;
};
