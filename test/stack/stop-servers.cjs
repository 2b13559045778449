const stopPostgres = require('./stop-postgres.cjs');

/** After the specs: ends what start-servers.cjs started, and nothing else. */
module.exports = async () => {
  await /** @type {import('./start-servers.cjs').Run} */ (globalThis).stopTestRedis?.();
  await stopPostgres();
};
