import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../migrate';

/** What the application's roles log in with on a server for specs. */
export const testPassword = 'for-specs-only';

/** The superuser's address of the real PostgreSQL that specs run on; started before them by test/stack. */
export function testServer(): string {
  const address = process.env.TEST_DATABASE_URL;
  if (!address) throw new Error('TEST_DATABASE_URL is not set: specs on the database run through jest.config.cjs, which starts a PostgreSQL.');
  return address;
}

/** The address of a database on that server, as its superuser or as one of the application's roles. */
export function addressOf(database: string, role?: string, password?: string): string {
  const url = new URL(testServer());
  url.pathname = `/${database}`;
  if (role) url.username = role;
  if (password) url.password = password;
  return url.toString();
}

const rolesThatLogIn = ['golden_thread_app', 'golden_thread_relay', 'golden_thread_signin'];

const known = new Map<string, Promise<string>>();

/**
 * The name of a migrated database to clone: made once for each state of the migrations, by whichever spec comes first; the
 * others wait for it.
 */
export function templateDatabase(): Promise<string> {
  const server = testServer();
  const name = known.get(server) ?? findOrMake();
  known.set(server, name);
  return name;
}

async function findOrMake(): Promise<string> {
  const name = `golden_thread_template_${stateOfMigrations()}`;
  const client = new Client({ connectionString: testServer() });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(20260401)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await make(client, name);
    return name;
  } finally {
    await client.end();
  }
}

async function make(client: Client, name: string): Promise<void> {
  const unfinished = `${name}_making`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  await migrate({
    owner: addressOf(unfinished),
    roles: rolesThatLogIn.map((role) => addressOf(unfinished, role, testPassword)),
  });
  await client.query(`alter database ${unfinished} rename to ${name}`);
}

function stateOfMigrations(): string {
  const folder = join(__dirname, '..', 'migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}
