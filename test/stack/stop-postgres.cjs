/** After the specs: ends the PostgreSQL that start-postgres.cjs started, and nothing else. */
module.exports = async () => {
  globalThis.stopTestPostgres?.();
  delete globalThis.stopTestPostgres;
};
