import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { Connection } from '../data-source';
import type { OutboxMessage } from '../outbox/outbox-messages';
import { type Database, openDatabase, type ProcessOptions } from '../unit-of-work/database';
import { recordKeysForSpecs } from './record-keys-for-specs';
import { addressOf, templateDatabase, testPassword, testServer } from './template-database';

/** How else a database is made than empty. */
interface Origin extends ProcessOptions {
  /** As a copy of that one; whoever is connected to it is disconnected. */
  readonly copyOf?: string;
}

/** A migrated, empty database of its own for one spec file, and its addresses. */
export interface FreshDatabase {
  /** Connected as the application's own role: what it cannot reach, the product cannot. */
  readonly database: Database;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly relayUrl: string;
  readonly signInUrl: string;
  /** Runs SQL as the superuser, behind the application's back. */
  asOwner<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Its name in the server; a spec that copies it makes sure that nobody writes to it meanwhile. */
  readonly name: string;
  drop(): Promise<void>;
}

export async function freshDatabase(
  errandsOf: (event: GoldenThreadEvent) => readonly OutboxMessage[] = () => [],
  { copyOf, ...surroundings }: Origin = {},
): Promise<FreshDatabase> {
  const template = copyOf ?? (await templateDatabase());
  if (copyOf !== undefined) await onServer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${copyOf}'`);
  const name = `spec_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name} template ${template}`);
  const appUrl = addressOf(name, 'golden_thread_app', testPassword);
  const database = await openDatabase({ url: appUrl, applicationName: 'spec', keys: recordKeysForSpecs }, errandsOf, surroundings);
  // One connection, so that what a spec sets for its session holds; another only where the server was restarted.
  const owner = new Pool({ Client: Connection, connectionString: addressOf(name), max: 1, idleTimeoutMillis: 0 });
  owner.on('error', () => undefined);
  return {
    name,
    database,
    appUrl,
    ownerUrl: addressOf(name),
    relayUrl: addressOf(name, 'golden_thread_relay', testPassword),
    signInUrl: addressOf(name, 'golden_thread_signin', testPassword),
    asOwner: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await owner.query(sql, [...parameters])).rows as Row[],
    drop: async () => {
      await database.close();
      await owner.end();
      await onServer(`drop database ${name} with (force)`);
    },
  };
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
