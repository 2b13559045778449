/**
 * Before the specs that need a database: a real PostgreSQL, fresh and without fsync, on a free port. Where TEST_DATABASE_URL
 * names a server (a superuser's address), that one is used and nothing is started.
 */
const { mkdtempSync, chmodSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/** @typedef {typeof globalThis & { stopTestPostgres?: () => void }} Run  what the two halves hand each other */

module.exports = async () => {
  if (process.env.TEST_DATABASE_URL) return;
  const { startPostgresServer } = await import('../../infra/local-stack/postgres-server.mjs');
  const { freePort } = await import('../../infra/local-stack/ports.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-test-'));
  // mkdtemp makes a closed folder; the account "postgres" must be able to enter it.
  chmodSync(folder, 0o755);
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', max_wal_size: '2GB' };
  const server = startPostgresServer({ dataFolder: join(folder, 'postgres'), port: await freePort(), password: 'test', settings });
  process.env.TEST_DATABASE_URL = server.url;
  const run = /** @type {Run} */ (globalThis);
  run.stopTestPostgres = () => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
};
