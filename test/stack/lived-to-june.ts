import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { FolderOfFiles } from '@golden-thread/exchange/file-store/folder-of-files';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { OutboxNotifier } from '@golden-thread/persistence/outbox/commit-notifications';
import { type Database, openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { readKeyFile } from '@golden-thread/process/key-file';
import { Client } from 'pg';
import { toTheEndOfJune } from '../../apps/cli/src/story/acts/story';
import { liveTheActs } from '../../apps/cli/src/story/live-the-acts';
import { testStack } from './test-stack';

const watching = { act: () => undefined, moving: () => undefined, lived: () => undefined };

/** The example council of the running stack, for specs that read its rows or have somebody act by a use case. */
export interface LivedCouncil {
  readonly database: Database;
  /** Reads rows past row-level security. */
  readonly owner: Client;
  readonly councilId: CouncilId;
  close(): Promise<void>;
}

/** The council on the day on which it stands. */
export async function openCouncil(): Promise<LivedCouncil> {
  const { DATABASE_URL, DATABASE_APP_URL, RECORD_KEYS_FILE } = testStack();
  const owner = new Client({ connectionString: DATABASE_URL });
  await owner.connect();
  const councilId = (await owner.query<{ id: CouncilId }>('select id from council')).rows[0]!.id;
  const bell = new OutboxNotifier(DATABASE_APP_URL);
  const keys = new RecordKeys(readKeyFile(RECORD_KEYS_FILE));
  const database = await openDatabase({ url: DATABASE_APP_URL, applicationName: 'lived-to-june', keys }, outboxMessagesOf, { notifyOutbox: bell.notify });
  return {
    database, owner, councilId,
    close: async () => {
      await database.close();
      await bell.close();
      await owner.end();
    },
  };
}

/**
 * Has the example council of the running stack live on to the end of June, by the same use cases, workflows and clock as its first months. What
 * another spec has had it live already is not lived again, so that whoever goes on from there runs alone too.
 */
export async function liveToJune(): Promise<LivedCouncil> {
  const opened = await openCouncil();
  const { database, councilId } = opened;
  await liveTheActs({ database, councilId, files: new FolderOfFiles(testStack().FILES_FOLDER) }, toTheEndOfJune, watching);
  return opened;
}
