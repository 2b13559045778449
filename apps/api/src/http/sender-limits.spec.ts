import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { ApiClient } from '../testing/api-client';
import { startApi, type StartedApi } from '../testing/start-api';
import { networkOf } from './sender-limits';

const madeUp = (n: number): string => `gt_${String(n).padStart(40, 'x')}`;

describe('whoever asks too often', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeEach(async () => {
    api = await startApi({ requestsPerMinute: 30 });
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
  });
  afterEach(() => api.stop());

  const fetchStatuses = async (times: number, ask: (n: number) => Promise<{ status: number }>): Promise<number[]> => {
    const statuses: number[] = [];
    for (let n = 0; n < times; n += 1) statuses.push((await ask(n)).status);
    return statuses;
  };

  it('with tokens that nobody made is refused before the database is asked, and told when to come back', async () => {
    const asked = jest.spyOn(api.directory.pool, 'query');
    const statuses = await fetchStatuses(40, (n) => new ApiClient(api.address, madeUp(n)).get('/api/v1/tasks'));
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 401), ...Array.from({ length: 10 }, () => 429)]);
    // Whose each is, and why it is nobody's.
    expect(asked.mock.calls.length).toBe(2 * 30);
    const { headers, body } = await new ApiClient(api.address, madeUp(41)).get('/api/v1/plans');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body['detail']).toBe('Wait a minute, then try again. What you have saved is safe.');
  });

  it('for addresses that are not ours is counted like everybody else, whatever a header says of where they are', async () => {
    const statuses = await fetchStatuses(40, (n) => fetch(`${api.address}/no-such-page-${n}`, { headers: { 'x-forwarded-for': `192.0.2.${n}` } }));
    expect(statuses.slice(28)).toEqual([404, 404, ...Array.from({ length: 10 }, () => 429)]);
    expect((await api.visitor().get('/sign-in')).h1).toBe('Too many requests');
  });

  it('is counted over all pages together, and takes nothing from a colleague at the same address', async () => {
    const [eager, calm] = [await api.signIn('smallborough/director'), await api.signIn('smallborough/officer')];
    await calm.get('/tasks');
    const pages = ['/tasks', '/measures', '/plans', '/timetable', '/reports'];
    const statuses = await fetchStatuses(40, (n) => eager.get(pages[n % pages.length]!));
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    await fetchStatuses(40, (n) => new ApiClient(api.address, madeUp(n)).get('/api/v1/tasks'));
    expect((await calm.get('/tasks')).status).toBe(200);
  });

  it('is counted once with a token and a cookie of the same person', async () => {
    const program = await api.program(council.id, council.people.auditor);
    const browser = await api.signIn('smallborough/auditor');
    await fetchStatuses(20, () => program.get('/api/v1/tasks'));
    const statuses = await fetchStatuses(20, () => browser.get('/tasks'));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(9);
  });
});

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:0:12:aaaa::1', '2001:db8:0:12::/64'],
  ['2001:db8:0:12:bbbb:cccc:dddd:eeee', '2001:db8:0:12::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('counts %s for %s', (address, sender) => {
  expect(networkOf(address)).toBe(sender);
});
