import { compareWithAnchors, makeAnchor } from '@golden-thread/application/record/anchors';
import { openAnchorStore } from '@golden-thread/application/record/open-anchor-store';
import { resumeAfterRestore } from '@golden-thread/application/engine/resume-after-restore';
import { verifyEventLog } from '@golden-thread/application/record/verify-record';
import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import { type Instant, instantOf } from '@golden-thread/domain/calendar/instants';
import { faultTitles } from '@golden-thread/domain/record/record-fault';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import type { AnchorStore } from '@golden-thread/exchange/anchor/anchor-store';
import { Connection } from '@golden-thread/persistence/data-source';
import { migrate, migrateTo } from '@golden-thread/persistence/migrate';
import { listAppliedMigrations } from '@golden-thread/persistence/migrations/copy-tables';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { type KeyFile, readKeyFile, writeKeyFile } from '@golden-thread/process/key-file';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest, readTables } from '../backup/backup-folder';
import { type Command, selectCouncils, withApplication } from '../command';
import type { CliConfig } from '../config';

type Needed = 'databaseUrl' | 'databaseAppUrl' | 'databaseRelayUrl' | 'databaseSignInUrl' | 'recordKeysFile' | 'anchorsFolder' | 'anchorsBucket' | 'filesFolder';

/** A database in which nothing was ever migrated: a restore writes over nothing. */
async function assertEmpty(ownerUrl: string): Promise<void> {
  const client = new Connection({ connectionString: ownerUrl });
  await client.connect();
  try {
    if ((await listAppliedMigrations(client)).length === 0) return;
  } finally {
    await client.end();
  }
  throw new Error('This database is not empty. Restore into a new, empty one, and point the processes there.');
}

/** The keys of the backup beside those that are here; the one in use here stays in use. */
function restoreKeys(file: string, folder: string): KeyFile {
  const ofBackup = readKeyFile(join(folder, 'record-keys.json'));
  const here = existsSync(file) ? readKeyFile(file) : undefined;
  const differing = Object.keys(ofBackup.keys).filter((id) => here?.keys[id] !== undefined && here.keys[id] !== ofBackup.keys[id]);
  if (differing.length > 0) throw new Error(`${file} has another key named ${differing.join(', ')} than the backup. Name a new file in RECORD_KEYS_FILE, and the backup's keys are put there.`);
  const merged = { current: here?.current ?? ofBackup.current, keys: { ...ofBackup.keys, ...here?.keys } };
  writeKeyFile(file, merged);
  return merged;
}

interface Council {
  readonly id: CouncilId;
  readonly name: string;
}

/** Has one council go on, notes in the anchors to which seal it was put back, verifies it, and says what came of it. */
async function resume(database: Database, council: Council, { madeAt, anchors }: { readonly madeAt: Instant; readonly anchors: AnchorStore | null }): Promise<boolean> {
  const at = instantOf(new Date());
  const resumed = await resumeAfterRestore(database, { councilId: council.id, madeAt, at });
  if (!resumed.ok) throw new Error(`${council.name} could not go on: ${resumed.refusal.code}`);
  const { restoredTo, sealed, emailsInDoubt } = resumed.value;
  if (anchors && restoredTo) await anchors.append(makeAnchor(database.keys, 'restore', { seal: restoredTo, at }));
  const verified = await verifyEventLog(database, commandLineActor(council.id));
  if (!verified.ok) throw new Error(`The log of ${council.name} was not read: ${verified.refusal.code}`);
  const { events, seals, faults } = verified.value;
  const compared = anchors && compareWithAnchors(await anchors.list(council.id), { seals, events, keys: database.keys });
  const all = [...faults, ...(compared?.faults ?? [])];
  console.log(`${council.name}: ${events} events, epoch ${sealed?.epoch ?? 'none'}; ${emailsInDoubt} e-mails wait for an operator${compared ? `; ${compared.givenUp} anchors are of what is lost` : ''}.`);
  console.log(all.length === 0 ? '  Everything is as it was recorded.' : '  Not everything is as it was recorded:');
  for (const { kind, where, what } of all) console.log(`  ${faultTitles[kind]} (${where}): ${what}`);
  return all.length === 0;
}

/**
 * Puts a backup into an empty database, brings it up to date, and has every council go on from it in a new epoch. To be run before worker
 * and api are started on it; they take the workflows up by themselves.
 */
export const restoreCommand: Command<Needed & keyof CliConfig> = {
  summary: 'restore a backup into an empty database, verify it and have it go on',
  usage: 'restore FOLDER',
  needs: ['databaseUrl', 'databaseAppUrl', 'databaseRelayUrl', 'databaseSignInUrl', 'recordKeysFile', 'anchorsFolder', 'anchorsBucket', 'filesFolder'],
  run: async ([folder], config) => {
    if (folder === undefined) {
      console.error('Name the folder of the backup: restore FOLDER.');
      return 2;
    }
    const manifest = await readManifest(folder);
    await assertEmpty(config.databaseUrl);
    const recordKeys = restoreKeys(config.recordKeysFile, folder);
    const { anchorsFolder, filesFolder } = config;
    if (anchorsFolder !== null && existsSync(join(folder, 'anchors'))) await cp(join(folder, 'anchors'), anchorsFolder, { recursive: true, force: false });
    if (filesFolder !== null && existsSync(join(folder, 'files'))) await cp(join(folder, 'files'), filesFolder, { recursive: true, force: false });
    await migrateTo(config.databaseUrl, manifest.migrations);
    await readTables(config.databaseUrl, folder, manifest);
    await migrate({ owner: config.databaseUrl, roles: [config.databaseAppUrl, config.databaseRelayUrl, config.databaseSignInUrl] });
    let sound = true;
    await withApplication({ ...config, recordKeys }, 'restore', async (database) => {
      const how = { madeAt: instantOf(new Date(manifest.madeAt)), anchors: openAnchorStore(config) };
      for (const council of await selectCouncils(config.databaseSignInUrl, undefined)) sound = (await resume(database, council, how)) && sound;
    });
    console.log(sound ? 'Start worker and api on it. Decide the e-mails in doubt under "Failed deliveries".' : 'Keep it as it is, and tell the auditor.');
    return sound ? 0 : 1;
  },
};
