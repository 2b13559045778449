import { sealAll } from '@golden-thread/application/record/testing/seal-all';
import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { openRecoveryPlan } from '@golden-thread/application/recovery/open-recovery-plan';
import { instantOf } from '@golden-thread/domain/calendar/instants';
import { FolderOfAnchors } from '@golden-thread/exchange/anchor/folder-of-anchors';
import { digestOfFile } from '@golden-thread/exchange/file-store/file-store';
import { FolderOfFiles } from '@golden-thread/exchange/file-store/folder-of-files';
import { anchorRecord } from '@golden-thread/application/record/anchors';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { keySetForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { addressOf, testPassword } from '@golden-thread/persistence/testing/template-database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { readKeyFile, withNewKey, writeKeyFile } from '@golden-thread/process/key-file';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backupCommand } from './backup';
import { restoreCommand } from './restore';

story('backup and restore', (step) => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-backup-'));
  const backup = join(folder, 'backup');
  const [recordKeysFile, anchorsFolder, filesFolder] = [join(folder, 'record-keys.json'), join(folder, 'anchors'), join(folder, 'files')];
  const restored = `restored_${process.pid}`;
  const said: string[] = [];

  beforeAll(async () => {
    for (const stream of ['log', 'error'] as const) jest.spyOn(console, stream).mockImplementation((...words: unknown[]) => void said.push(words.join(' ')));
    fresh = await freshDatabase(outboxMessagesOf);
    council = await smallCouncil(fresh, 'smallborough', '2026-08-20T08:00:00.000Z');
    writeKeyFile(recordKeysFile, keySetForSpecs);
    await openPlan('Before the backup');
    await sealAndAnchor();
    await fresh.asOwner(
      `insert into letter (id, council_id, person_id, kind, council_date, channel, state, message_id) values ($1, $2, $3, 'single', '2026-08-20', 'email', 'waiting', 'one@golden-thread')`,
      [newId(), council.id, council.people.director],
    );
    await fresh.asOwner(
      `insert into delivery (id, council_id, errand, target, state, attempts, next_attempt_at, created_at) select gen_random_uuid(), council_id, 'send-letter', jsonb_build_object('letterId', id), 'waiting', 0, now(), now() from letter`,
    );
  });
  beforeEach(() => said.splice(0));
  afterAll(async () => {
    await fresh.asOwner(`drop database if exists ${restored} with (force)`);
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });

  const openPlan = (title: string) =>
    fresh.database.transact({ actor: council.engine }, (work) =>
      openRecoveryPlan(work, {
        title, measureId: null, serviceId: council.serviceId, origin: { type: 'clinic', id: newId() },
        parties: {
          accountablePostId: council.posts.serviceManager, directorPostId: council.posts.director,
          requesterPostId: council.posts.chiefExecutive, panelChairPostId: council.posts.committeeChair,
        },
      }),
    );
  async function sealAndAnchor(): Promise<void> {
    await sealAll(fresh, council.id);
    await anchorRecord(fresh.database, { councilId: council.id, store: new FolderOfAnchors(anchorsFolder), at: instantOf(new Date()) });
  }
  const settings = () => ({
    databaseUrl: addressOf(restored), databaseAppUrl: addressOf(restored, 'golden_thread_app', testPassword), databaseRelayUrl: addressOf(restored, 'golden_thread_relay', testPassword),
    databaseSignInUrl: addressOf(restored, 'golden_thread_signin', testPassword), recordKeysFile, anchorsFolder, anchorsBucket: null, filesFolder,
  });
  const inRestored = async <Row>(sql: string): Promise<Row[]> => {
    const client = new Client({ connectionString: addressOf(restored) });
    await client.connect();
    try {
      return (await client.query(sql)).rows as Row[];
    } finally {
      await client.end();
    }
  };

  step('has everything again in an empty database: verified in a new epoch, workflows to be taken up, no e-mail sent by itself', async () => {
    const paper = { councilId: council.id, digest: digestOfFile(Buffer.from('A working paper')) };
    await new FolderOfFiles(filesFolder).keep(paper, Buffer.from('A working paper'));
    expect(await backupCommand.run([backup], { databaseUrl: fresh.ownerUrl, recordKeysFile, anchorsFolder, filesFolder })).toBe(0);
    expect(await backupCommand.run([backup], { databaseUrl: fresh.ownerUrl, recordKeysFile, anchorsFolder, filesFolder }).catch((error: Error) => error.message)).toContain('is not empty');
    // What happens after the backup is lost, and its anchor says so.
    await openPlan('After the backup');
    await sealAndAnchor();
    rmSync(recordKeysFile);
    rmSync(filesFolder, { recursive: true });

    await fresh.asOwner(`create database ${restored}`);
    expect([await restoreCommand.run([backup], settings()), said.join('\n')]).toEqual([0, expect.stringContaining('Everything is as it was recorded.')]);
    expect(said.join('\n')).toMatch(/epoch 2; 1 e-mails wait for an operator; 1 anchors are of what is lost/);
    expect(readKeyFile(recordKeysFile)).toEqual(keySetForSpecs);
    expect((await new FolderOfFiles(filesFolder).find(paper))?.toString()).toBe('A working paper');
    expect(await inRestored('select title from recovery_plan')).toEqual([{ title: 'Before the backup' }]);
    expect(await inRestored('select state from letter')).toEqual([{ state: 'possibly-sent' }]);
    expect(await inRestored(`select 1 from delivery where errand = 'send-letter'`)).toEqual([]);
    const woken = await inRestored<{ state: string; asked: boolean }>('select state, requested > handled as asked from wake_up');
    expect(woken).toEqual([{ state: 'working', asked: true }]);
    expect(await inRestored(`select payload->>'seal' as seal, payload->>'emailsInDoubt' as doubt from event where name = 'RecordRestored'`)).toEqual([{ seal: '1', doubt: '1' }]);
    expect(await inRestored('select sequence, epoch from seal order by 1')).toEqual([{ sequence: 1, epoch: 1 }, { sequence: 2, epoch: 2 }]);
    expect(await restoreCommand.run([backup], settings()).catch((error: Error) => error.message)).toContain('This database is not empty.');
  });

  step('restores nothing from a backup that was changed or cut short, and keeps keys that are here', async () => {
    const file = join(backup, 'tables', 'recovery_plan.jsonl.gz');
    const text = gunzipSync(readFileSync(file)).toString();
    writeFileSync(file, gzipSync(text.replace('Before the backup', 'Some other plan')));
    writeKeyFile(recordKeysFile, withNewKey(undefined, '2026-11-29'));
    const { current } = readKeyFile(recordKeysFile);
    await fresh.asOwner(`drop database ${restored} with (force)`);
    await fresh.asOwner(`create database ${restored}`);
    expect(await restoreCommand.run([backup], settings()).catch((error: Error) => error.message)).toContain('The table recovery_plan in');
    expect(await inRestored('select 1 from event')).toEqual([]);
    expect(readKeyFile(recordKeysFile)).toMatchObject({ current, keys: { 'for-specs': keySetForSpecs.keys['for-specs'] } });
    rmSync(join(backup, 'backup.json'));
    expect(await restoreCommand.run([backup], settings()).catch((error: Error) => error.message)).toContain('holds no backup, or one that was cut short');
  });
});
