/**
 * Records a lived database into one file, for the specs that start from data of an earlier release:
 * `DATABASE_URL=postgres://owner… node test/upgrade/record.mjs <file>.json.gz`, on a stack that rests. One line a table, rows as
 * PostgreSQL's own JSON, the migrations that were applied on top: the schema is not recorded, it is migrated up to these again.
 * Temporal's file (`temporal/` in the data folder) is copied by hand once the stack has stopped.
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import pg from 'pg';

const [file] = process.argv.slice(2);
if (!file || !process.env.DATABASE_URL) throw new Error('Name the file to write, and the owner\'s address in DATABASE_URL.');
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query('begin isolation level repeatable read read only');
const { rows: tables } = await client.query(`
  select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema') order by 1`);
const lines = [];
for (const { name } of tables) {
  const { rows: [{ rows }] } = await client.query(`select coalesce(json_agg(t), '[]')::text as rows from ${name} t`);
  lines.push(`{"table":${JSON.stringify(name)},"rows":${rows.replace(/\n/g, '')}}`);
}
await client.query('commit');
await client.end();
writeFileSync(file, gzipSync(lines.join('\n'), { level: 9 }));
console.log(`${tables.length} tables written to ${file}`);
