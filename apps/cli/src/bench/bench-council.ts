import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { importOrganisation } from '@golden-thread/application/organisation/import-organisation';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { OutboxNotifier } from '@golden-thread/persistence/outbox/commit-notifications';
import { type Database, openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { Pool } from 'pg';
import type { BenchConfig } from '../config';
import { Cast } from '../story/cast';
import type { BenchStack } from './bench-stack';
import type { BenchTable } from './bench-table';
import { LargeOrganisation } from './large-organisation';

/** The council that is measured, and everything that measuring needs. */
export interface BenchCouncil {
  readonly stack: BenchStack;
  readonly table: BenchTable;
  readonly database: Database;
  /** Bare connections of the owner, for the raw line and for what is prepared by the thousand. */
  readonly owner: Pool;
  readonly ownerUrl: string;
  readonly councilId: CouncilId;
  readonly organisation: LargeOrganisation;
  readonly cast: Cast;
  /** Who holds the first post whose title begins so. */
  as(title: string): Promise<Actor>;
  close(): Promise<void>;
}

/** The day before the window for people's objectives opens. */
const clockAt = '2026-03-31T10:00:00.000Z';

/** Adds a council of so many people to an empty database, and opens what is needed to measure it. */
export async function makeBenchCouncil(
  config: BenchConfig,
  { stack, table, people }: { readonly stack: BenchStack; readonly table: BenchTable; readonly people: number },
): Promise<BenchCouncil> {
  const owner = new Pool({ connectionString: config.databaseUrl, max: 32 });
  const { rows: councils } = await owner.query<{ id: CouncilId }>('select id from council limit 1');
  if (councils.length > 0) throw new Error('This database has a council: it is not measured, so that nobody’s rows are mixed with those of the measurement.');
  const bell = new OutboxNotifier(config.databaseAppUrl);
  const options = { url: config.databaseAppUrl, poolSize: 32, applicationName: 'golden-thread-bench', keys: new RecordKeys(config.recordKeys) };
  const database = await openDatabase(options, outboxMessagesOf, { notifyOutbox: bell.notify });
  const councilId = await addCouncil(database, { name: 'Bench', slug: 'bench', clockAt });
  const organisation = new LargeOrganisation(councilId, people);
  await importPeople(database, councilId, organisation, table);
  const cast = new Cast(database, councilId, 'bench', null);
  return {
    stack, table, database, owner, ownerUrl: config.databaseUrl, councilId, organisation, cast,
    as: (title) => cast.holderOf(organisation.postTitled(title).id),
    close: async () => {
      await Promise.all([database.close(), owner.end(), bell.close()]);
    },
  };
}

async function importPeople(database: Database, councilId: CouncilId, organisation: LargeOrganisation, table: BenchTable): Promise<void> {
  const engine = { councilId, personId: null, name: 'Golden Thread', roles: [], postIds: [], via: 'engine' } as const;
  const began = performance.now();
  const imported = await database.transact({ actor: engine }, async (work) => accept(await importOrganisation(work, organisation.toImport)));
  if (!imported.ok) throw new Error(`The organisation was refused: ${imported.refusal.code}`);
  table.progress(`a council of ${organisation.posts.length.toLocaleString('en-GB')} people imported in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
