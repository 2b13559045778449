import { Connection } from '@golden-thread/persistence/data-source';
import { insertRows, listAppliedMigrations, listTables, readRows } from '@golden-thread/persistence/migrations/copy-tables';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** What a backup says of itself: a folder with this as backup.json, a file for each table, the keys of the record and the anchors. */
export interface BackupManifest {
  readonly format: 'golden-thread-backup/1';
  readonly madeAt: string;
  /** The schema, by the migrations that made it, oldest first. */
  readonly migrations: readonly string[];
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
}

const manifestFile = 'backup.json';
const fileOf = (folder: string, table: string): string => join(folder, 'tables', `${table}.jsonl.gz`);

/** A folder that is new or empty: nothing is ever written over. */
export async function openNewFolder(folder: string): Promise<void> {
  const found = await readdir(folder).catch(() => []);
  if (found.length > 0) throw new Error(`${folder} is not empty. Name a new folder for this backup.`);
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
}

/** Writes every table from one consistent look at the database, which goes on working meanwhile. */
export async function writeTables(ownerUrl: string, folder: string, madeAt: string): Promise<BackupManifest> {
  const client = new Connection({ connectionString: ownerUrl, application_name: 'golden-thread-backup' });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const migrations = await listAppliedMigrations(client);
    if (migrations.length === 0) throw new Error('There is nothing to back up: this database was never migrated.');
    const tables: BackupManifest['tables'][number][] = [];
    for (const name of await listTables(client)) tables.push(await writeTable(client, folder, name));
    const manifest: BackupManifest = { format: 'golden-thread-backup/1', madeAt, migrations, tables };
    await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return manifest;
  } finally {
    await client.end();
  }
}

async function writeTable(client: Connection, folder: string, name: string): Promise<BackupManifest['tables'][number]> {
  const hash = createHash('sha256');
  let count = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const rows of readRows(client, name)) {
      count += rows.length;
      const text = rows.map((row) => `${row}\n`).join('');
      hash.update(text);
      yield text;
    }
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(fileOf(folder, name), { mode: 0o600 }));
  return { name, rows: count, sha256: hash.digest('hex') };
}

/** What a folder says that it holds. */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => undefined);
  const manifest = text === undefined ? undefined : (JSON.parse(text) as BackupManifest);
  if (manifest?.format !== 'golden-thread-backup/1') throw new Error(`${folder} holds no backup, or one that was cut short: it has no ${manifestFile} of ours.`);
  return manifest;
}

/** Puts every table's rows back in one transaction, and sees that they are those that were written. The schema is there, and empty. */
export async function readTables(ownerUrl: string, folder: string, { tables }: BackupManifest): Promise<void> {
  const client = new Connection({ connectionString: ownerUrl, application_name: 'golden-thread-restore' });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const table of tables) await readTable(client, folder, table);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

const rowsAtOnce = 1_000;

async function readTable(client: Connection, folder: string, { name, rows, sha256 }: BackupManifest['tables'][number]): Promise<void> {
  const hash = createHash('sha256');
  let count = 0;
  let batch: string[] = [];
  for await (const line of createInterface({ input: createReadStream(fileOf(folder, name)).pipe(createGunzip()) })) {
    hash.update(`${line}\n`);
    count += 1;
    batch.push(line);
    if (batch.length === rowsAtOnce) await insertRows(client, name, batch.splice(0));
  }
  if (batch.length > 0) await insertRows(client, name, batch);
  batch = [];
  if (count !== rows || hash.digest('hex') !== sha256) throw new Error(`The table ${name} in ${folder} is not as it was written: ${count} rows of ${rows}. Nothing was restored; take another backup.`);
}
