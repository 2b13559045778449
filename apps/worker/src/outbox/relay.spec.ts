import { openRelayConnection, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { Relay } from './relay';

describe('the relay', () => {
  let fresh: FreshDatabase;
  let rows: RelayConnection;
  let council: SmallCouncil;

  beforeAll(async () => {
    fresh = await freshDatabase();
    council = await smallCouncil(fresh, 'smallborough', '2026-04-01T08:00:00.000Z');
    rows = await openRelayConnection(fresh.relayUrl);
  });
  afterAll(async () => {
    await rows.close();
    await fresh.drop();
  });

  const waiting = async () => (await fresh.asOwner<{ errand: string; n: number }>('select errand, count(*)::int as n from delivery group by errand')).map(({ errand, n }) => `${n} ${errand}`);
  const add = (errand: string, count: number) =>
    fresh.asOwner(
      `insert into delivery (id, council_id, errand, target, state, attempts, next_attempt_at, created_at)
       select gen_random_uuid(), $1, $2, jsonb_build_object('kind', 'recovery-plan', 'subjectId', gen_random_uuid()), 'waiting', 0, now(), now() from generate_series(1, $3::int)`,
      [council.id, errand, count],
    );

  it('lets a message that hangs keep none waiting, neither of its own sort nor of another', async () => {
    let release = (): void => undefined;
    const hanging = new Promise<void>((resolve) => (release = resolve));
    let first = true;
    let rung = 0;
    const relay = new Relay(
      rows,
      {
        'nudge-workflow': () => (first ? ((first = false), hanging) : Promise.resolve()),
        'signal-service-years': () => Promise.resolve(),
        'raise-notices': () => hanging,
        'send-letter': () => Promise.resolve(),
        'make-document': () => Promise.resolve(),
        'rehearse-year': () => Promise.resolve(),
        'write-import': () => Promise.resolve(),
      },
      () => (rung += 1),
    );
    await add('raise-notices', 40);
    await add('nudge-workflow', 3);
    await add('send-letter', 5);
    expect(await relay.poll()).toBe(true);
    while ((await waiting()).sort().join() !== '1 nudge-workflow,40 raise-notices') await relay.poll();

    await add('nudge-workflow', 1);
    await relay.poll();
    while ((await waiting()).includes('2 nudge-workflow')) await relay.poll();
    expect(rung).toBe(0);

    release();
    await relay.idle();
    expect(rung).toBeGreaterThan(0);
    while (await relay.poll()) await relay.idle();
    await relay.idle();
    expect(await waiting()).toEqual([]);
  });
});
