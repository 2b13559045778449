import { errandsOf } from '@golden-thread/application';
import { importOrganisation } from '@golden-thread/application/organisation';
import { accept } from '@golden-thread/domain';
import { type Database, migrate, openDatabase } from '@golden-thread/persistence';
import { addCouncil } from '@golden-thread/persistence/organisation';
import { Client } from 'pg';
import type { CliConfig } from '../config';
import { LargeOrganisation } from './large-organisation';

/** A council on a database of its own, beside the one people work with. */
export interface BenchDatabase {
  readonly database: Database;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly councilId: string;
  readonly organisation: LargeOrganisation;
  readonly secondsToImport: number;
}

export const benchName = 'golden_thread_bench';

/** Makes the database anew, migrates it and imports a council of so many people. */
export async function makeBenchDatabase(config: CliConfig, people: number): Promise<BenchDatabase> {
  await dropBenchDatabase(config);
  await onServer(config, `create database ${benchName}`);
  const at = (address: string): string => Object.assign(new URL(address), { pathname: `/${benchName}` }).toString();
  const [ownerUrl, appUrl] = [at(config.databaseUrl), at(config.databaseAppUrl)];
  await migrate({ owner: ownerUrl, roles: [appUrl, at(config.databaseRelayUrl), at(config.databaseSignInUrl)] });
  const database = await openDatabase({ url: appUrl, poolSize: 32, applicationName: 'golden-thread-bench' }, errandsOf);
  const councilId = await addCouncil(database, { name: 'Bench', slug: 'bench', clockAt: '2026-09-21T09:00:00.000Z' });
  const organisation = new LargeOrganisation(councilId, people);
  const engine = { councilId, personId: null, name: 'Golden Thread', roles: [], postIds: [], via: 'engine' } as const;
  const began = performance.now();
  const imported = await database.transact({ actor: engine }, async (work) => accept(await importOrganisation(work, organisation.toImport)));
  if (!imported.ok) throw new Error(`The organisation was refused: ${imported.refusal.code}`);
  return { database, ownerUrl, appUrl, councilId, organisation, secondsToImport: (performance.now() - began) / 1000 };
}

export const dropBenchDatabase = (config: CliConfig): Promise<void> => onServer(config, `drop database if exists ${benchName} with (force)`);

async function onServer({ databaseUrl }: CliConfig, sql: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
