import { outboxMessagesOf } from '@golden-thread/application/events/events';
import type { DocumentId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import type { FileStore } from '@golden-thread/exchange/file-store/file-store';
import { addDocument } from '@golden-thread/persistence/document/documents';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Worker } from 'bullmq';
import { chooseTransports } from '../mail/choose-transport';
import { until } from '../testing/until';
import { DocumentQueue } from './document-queue';
import { documentProcessor } from './document.processor';
import { emailProcessor } from './email.processor';
import { registerProcessors } from './processors';
import { importProcessor } from './import.processor';
import { rehearsalProcessor } from './rehearsal.processor';

const redisUrl = process.env['TEST_REDIS_URL']!;

describe('documents on the queue', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  let queue: DocumentQueue;
  let workers: Worker[];
  const kept = new Map<string, Buffer>();
  let full = true;
  const files: FileStore = {
    keep: ({ digest }, bytes) => (full ? ((full = false), Promise.reject(new Error('No space left'))) : Promise.resolve(void kept.set(digest, bytes as Buffer))),
    find: ({ digest }) => Promise.resolve(kept.get(digest)),
  };

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    council = await smallCouncil(fresh, 'documented', '2026-11-05T09:00:00.000Z');
    queue = new DocumentQueue(redisUrl);
    await queue.queue.obliterate({ force: true });
    const none = chooseTransports({ smtpUrl: null, smtpMustEncrypt: false, mailboxUrl: null, mailFrom: '' });
    workers = registerProcessors(redisUrl, [emailProcessor(fresh.database, none, ''), documentProcessor(fresh.database, files), rehearsalProcessor(fresh.database), importProcessor(fresh.database)]);
    void workers[1]!.run();
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await queue.close();
    await fresh.drop();
  });

  it('are written in the background, tried again when the place for files was full, and done once however often they are queued', async () => {
    const documentId = newId<DocumentId>();
    const content = { title: 'Scorecard', council: 'Documented', head: [], foot: 'Snapshot 1.', blocks: [{ kind: 'paragraph', text: 'No figures.' }] } as const;
    await fresh.database.transact({ actor: council.engine }, (work) => {
      addDocument(work, { id: documentId, leftOut: [], kind: 'scorecard', thingId: newId(), content, source: 'a digest', drawsOn: [] });
      return Promise.resolve(accept(null));
    });
    const row = async () => (await fresh.asOwner<{ state: string; failures: number; files: { digest: string }[] }>('select state, failures, files from document where id = $1', [documentId]))[0]!;
    await Promise.all([1, 2].map(() => queue.add({ councilId: council.id, documentId })));
    const made = await until(async () => ((await row()).state === 'made' ? row() : undefined), 20_000);
    expect([made.failures, made.files.map(({ digest }) => kept.has(digest))]).toEqual([1, [true, true]]);
    expect(await fresh.asOwner(`select 1 from event where name = 'DocumentMade'`)).toHaveLength(1);
  });
});
