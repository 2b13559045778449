import { endlessTable } from '@golden-thread/exchange/testing/endless-table';
import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../../testing/start-api';

const path = '/administration/import';

describe('a file that is made to take all the time and memory there is', () => {
  let api: StartedApi;

  beforeAll(async () => {
    api = await startApi();
    await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
  });
  afterAll(() => api.stop());

  it('is answered as a fault of the file; others are answered meanwhile, and its sender is kept from a second one alone', async () => {
    const administrator = await api.signIn('smallborough/administrator');
    const colleague = await api.signIn('smallborough/director');
    let isRead = false;
    const readSince = performance.now();
    const handedIn = administrator.upload(path, 'files', { 'pack.ods': endlessTable() }).finally(() => {
      isRead = true;
    });
    const waits: number[] = [];
    const second: number[] = [];
    while (!isRead) {
      const began = performance.now();
      expect((await colleague.get('/tasks')).status).toBe(200);
      waits.push(performance.now() - began);
      if (waits.length === 30) second.push((await administrator.upload(path, 'files', { 'people.csv': 'ref' })).status, (await administrator.get('/tasks')).status);
    }
    expect(second).toEqual([429, 200]);
    const { status, html } = await handedIn;
    expect(status).toBe(400);
    expect(html).toContain('more than can be read in');
    expect(waits.length).toBeGreaterThan(30);
    // A request that waited for the file to be read would have taken all of that time.
    expect(Math.max(...waits)).toBeLessThan((performance.now() - readSince) / 2);
  });
});
