import type { Client } from 'pg';

/** Which migrations were applied, a release makes anew; sessions are secrets, and people sign in again. */
const notCopied = ['migration', 'session'];

/** Every table of the product, whatever the release. */
export async function listTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1) order by 1`,
    [notCopied],
  );
  return rows.map(({ name }) => name);
}

/** The names of the migrations that made the schema, oldest first; empty where nothing was ever migrated. */
export async function listAppliedMigrations(client: Client): Promise<string[]> {
  const { rows: [found] } = await client.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`);
  if (!found?.there) return [];
  const { rows } = await client.query<{ name: string }>('select name from migration order by id');
  return rows.map(({ name }) => name);
}

const rowsAtOnce = 1_000;

/** The columns of a table that hold what was written; what PostgreSQL works out from them, it works out again. */
async function listColumns(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows.map(({ name }) => client.escapeIdentifier(name)).join(', ');
}

/** The rows of a table, each as PostgreSQL's own JSON on one line: its numbers are longer than JavaScript's, and are never read here. */
export async function* readRows(client: Client, table: string): AsyncGenerator<readonly string[]> {
  const columns = await listColumns(client, table);
  await client.query(`declare backup no scroll cursor for select to_jsonb(t)::text as row from (select ${columns} from ${client.escapeIdentifier(table)}) t`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${rowsAtOnce} from backup`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await client.query('close backup');
}

/** Puts rows into a table as they were, in a session that skips triggers and foreign keys. */
export async function insertRows(client: Client, table: string, rows: readonly string[]): Promise<void> {
  const name = client.escapeIdentifier(table);
  const columns = await listColumns(client, table);
  await client.query(`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::json)`, [`[${rows.join(',')}]`]);
}
