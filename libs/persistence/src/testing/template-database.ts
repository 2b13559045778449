import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '../migrate';
import { addressOf, testPassword, testServer } from './test-server';

const rolesThatLogIn = ['golden_thread_app', 'golden_thread_relay', 'golden_thread_signin'];

/**
 * The name of a migrated database to clone: made once for each state of the migrations, by whichever spec comes first; the
 * others wait for it.
 */
export async function templateDatabase(): Promise<string> {
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
