/**
 * Makes the product's database on the local server where it does not exist yet.
 * @param {string} serverUrl  the superuser's address of the database `postgres`
 * @param {string} name
 * @returns {Promise<string>} the database's address
 */
export async function ensureDatabase(serverUrl, name) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database "${name}"`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
