/** After the specs: ends the PostgreSQL that start-postgres.cjs started, and nothing else. */
/** @typedef {typeof globalThis & { stopTestPostgres?: () => void }} Run  what the two halves hand each other */

module.exports = async () => {
  const run = /** @type {Run} */ (globalThis);
  run.stopTestPostgres?.();
  delete run.stopTestPostgres;
};
