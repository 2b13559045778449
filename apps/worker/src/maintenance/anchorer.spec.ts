import { sealAll } from '@golden-thread/application/record/testing/seal-all';
import { instantOf } from '@golden-thread/domain/calendar/instants';
import { accept } from '@golden-thread/domain/shared/outcome';
import { FolderOfAnchors } from '@golden-thread/exchange/anchor/folder-of-anchors';
import { openRelayConnection, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workerMetrics } from '../watching/worker-metrics';
import { Anchorer } from './anchorer';

describe('anchoring the record outside the database', () => {
  let fresh: FreshDatabase;
  let relay: RelayConnection;
  let live: SmallCouncil;
  let training: SmallCouncil;
  let folder: string;

  beforeEach(async () => {
    fresh = await freshDatabase();
    relay = await openRelayConnection(fresh.relayUrl);
    live = await smallCouncil(fresh, 'live');
    training = await smallCouncil(fresh, 'training', '2026-07-01T08:00:00.000Z');
    folder = await mkdtemp(join(tmpdir(), 'anchors-'));
    for (const council of [live, training]) await happenAndSeal(council);
  });
  afterEach(async () => {
    await relay.close();
    await fresh.drop();
    await rm(folder, { recursive: true });
  });

  async function happenAndSeal(council: SmallCouncil): Promise<void> {
    await fresh.database.transact({ actor: council.actor('administrator') }, async (work) => {
      work.record({ name: 'TokenRevoked', stream: { type: 'token', id: newId() }, payload: { personId: council.people.officer } });
      return accept(null);
    });
    await sealAll(fresh, council.id);
  }
  const emails = () => fresh.asOwner<{ to: string; subject: string; body: string }>(
    `select p.email as "to", n.subject, n.body from letter l join notice n on n.letter_id = l.id join person p on p.id = n.person_id order by 1`,
  );

  it('keeps each council’s newest seal once, and sends it once a day to the auditors of a live council', async () => {
    const anchorer = new Anchorer(relay, fresh.database, new FolderOfAnchors(folder));
    await anchorer.anchor();
    await anchorer.anchor();
    const store = new FolderOfAnchors(folder);
    const [kept, ...others] = await store.list(live.id);
    expect([kept, others]).toEqual([expect.objectContaining({ kind: 'seal', sequence: 1, totalEvents: 1 }), []]);
    expect(await store.list(training.id)).toHaveLength(1);
    expect(await emails()).toEqual([{ to: 'auditor@live.example', subject: 'Anchor of the record of live: seal 1', body: expect.stringContaining(kept!.hash) as unknown }]);
    await happenAndSeal(live);
    await anchorer.anchor();
    expect((await store.list(live.id)).map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(await emails()).toHaveLength(1);
    expect(anchorer.alarms).toEqual([]);
  });

  it('raises an alarm for each council that cannot be anchored, until it can', async () => {
    const blocked = join(folder, live.id);
    await writeFile(blocked, 'A file where the folder should be.');
    const anchorer = new Anchorer(relay, fresh.database, new FolderOfAnchors(folder));
    await anchorer.anchor();
    const numbers = await workerMetrics({ councils: () => [], anchoring: () => anchorer.states, servers: () => Promise.resolve({}), now: () => instantOf(new Date(Date.now() + 3_600_000)) }).metrics();
    expect(numbers).toContain(`golden_thread_anchoring_fails{council="${live.id}",process="worker"} 1`);
    expect(numbers).toContain(`golden_thread_anchoring_failures{council="${live.id}",process="worker"} 1`);
    expect(numbers).toMatch(new RegExp(`golden_thread_last_anchor_seconds{council="${training.id}",process="worker"} 36\\d\\d`));
    expect(numbers).not.toContain(`golden_thread_last_anchor_seconds{council="${live.id}"`);
    expect(anchorer.alarms).toEqual([expect.stringMatching(/^live: the record could not be anchored outside the database since .*: E/)]);
    expect(await new FolderOfAnchors(folder).list(training.id)).toHaveLength(1);
    await rm(blocked);
    await anchorer.anchor();
    expect(anchorer.alarms).toEqual([]);
  });

  it('raises an alarm where no round has ended for half an hour', async () => {
    const anchorer = new Anchorer(relay, fresh.database, new FolderOfAnchors(folder));
    const began = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(began + 31 * 60_000);
    const alarms = anchorer.alarms;
    jest.restoreAllMocks();
    expect(alarms).toEqual([expect.stringMatching(/^No record was anchored outside the database since /)]);
    await anchorer.anchor();
    expect(anchorer.alarms).toEqual([]);
  });
});
