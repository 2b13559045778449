import { createDataSource } from '@golden-thread/persistence/data-source';
import { migrate } from '@golden-thread/persistence/migrate';
import { migrations } from '@golden-thread/persistence/migrations/migrations';
import { addressOf, testPassword, testServer } from '@golden-thread/persistence/testing/template-database';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';

const read = (file: string): Buffer => gunzipSync(readFileSync(join(__dirname, file)));
const roles = ['golden_thread_app', 'golden_thread_relay', 'golden_thread_signin'] as const;

export interface Restored {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly relayUrl: string;
  /** Brings it up to date, as a release does. Answers what was migrated. */
  upgrade(): Promise<readonly string[]>;
  drop(): Promise<void>;
}

/** The lived year as an earlier release left it, in a database of its own: its schema, its rows, nothing of today's. */
export async function restoreLivedYear(): Promise<Restored> {
  const name = `upgrade_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name}`);
  const tables = read('lived-year.json.gz').toString().split('\n').map((line) => {
    const [, table] = /^\{"table":"([a-z_.]+)","rows":/.exec(line)!;
    // The rows go to PostgreSQL as they stand: its numbers are longer than JavaScript's.
    return { table: table!, rows: line.slice(line.indexOf('"rows":') + '"rows":'.length, -1) };
  });
  const applied = (JSON.parse(tables.find(({ table }) => table === 'migration')!.rows) as { name: string }[]).map((row) => row.name);
  await migrateTo(addressOf(name), applied);
  await insert(addressOf(name), tables.filter(({ table }) => table !== 'migration'));
  const urls = roles.map((role) => addressOf(name, role, testPassword));
  return {
    ownerUrl: addressOf(name), appUrl: urls[0]!, relayUrl: urls[1]!,
    upgrade: () => migrate({ owner: addressOf(name), roles: urls }),
    drop: () => onServer(`drop database ${name} with (force)`),
  };
}

/** Temporal's file of the same moment. */
export const restoreTemporal = (file: string): void => writeFileSync(file, read('temporal.db.gz'));

async function migrateTo(url: string, names: readonly string[]): Promise<void> {
  const dataSource = createDataSource({ url });
  dataSource.setOptions({ migrations: migrations.filter((migration) => names.includes(migration.name)) });
  await dataSource.initialize();
  await dataSource.runMigrations({ transaction: 'all' });
  await dataSource.destroy();
}

async function insert(url: string, tables: readonly { readonly table: string; readonly rows: string }[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    for (const { table, rows } of tables) await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [rows]);
  } finally {
    await client.end();
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: testServer() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
