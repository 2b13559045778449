import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPages } from '../../apps/api/src/testing/start-api';
import { until } from '../../apps/worker/src/testing/until';
import { freePort } from '../../infra/local-stack/ports.mjs';
import { redisServer } from './servers';
import { Victim } from './victim';

type Pages = Awaited<ReturnType<typeof startPages>>;

describe('limits of two api processes beside each other', () => {
  let fresh: FreshDatabase;
  let folder: string;
  let redis: Victim;
  let both: readonly [Pages, Pages];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'golden-thread-counts-'));
    const port = await freePort();
    const answers = (): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = createConnection(port, '127.0.0.1', () => resolve((socket.destroy(), true)));
        socket.once('error', () => resolve(false));
      });
    redis = new Victim({ name: 'redis', program: redisServer(), log: join(folder, 'redis.log'), args: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], isReady: answers });
    redis.start();
    await redis.untilReady();
    fresh = await freshDatabase();
    const settings = { redisUrl: `redis://127.0.0.1:${port}`, requestsPerMinute: 10, proxies: 1 };
    both = [await startPages(fresh, settings), await startPages(fresh, settings)];
  }, 60_000);
  afterAll(async () => {
    for (const one of both ?? []) await one.stop();
    await fresh?.drop();
    await redis?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a sender at that address is answered, one request after the other. */
  const asked = async ({ address }: Pages, sender: string, times: number): Promise<number[]> => {
    const statuses: number[] = [];
    for (let n = 0; n < times; n += 1) statuses.push((await fetch(`${address}/no-such-page`, { headers: { 'x-forwarded-for': sender } })).status);
    return statuses;
  };
  const times = (status: number, count: number): number[] => Array.from({ length: count }, () => status);

  let sender = 10;
  /** Until both processes have found Redis, each by itself: what the one counted is refused by the other. */
  const countedTogether = () =>
    until(async () => {
      sender += 1;
      await asked(both[0], `192.0.2.${sender}`, 10);
      return (await asked(both[1], `192.0.2.${sender}`, 1))[0] === 429 ? true : undefined;
    }, 30_000);

  it('are one for both, and each process’s own while Redis is away, without keeping anybody waiting', async () => {
    const [one, other] = both;
    await countedTogether();
    expect(await asked(one, '192.0.2.1', 6)).toEqual(times(404, 6));
    expect(await asked(other, '192.0.2.1', 6)).toEqual([...times(404, 4), ...times(429, 2)]);
    expect(await asked(one, '192.0.2.1', 1)).toEqual([429]);

    await redis.kill();
    const began = performance.now();
    for (const process of both) expect(await asked(process, '192.0.2.2', 11)).toEqual([...times(404, 10), 429]);
    expect(performance.now() - began).toBeLessThan(5_000);

    redis.start();
    await redis.untilReady();
    await countedTogether();
  }, 90_000);
});
