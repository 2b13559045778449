import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import type { Browser } from '../testing/browser';
import { startApi, type StartedApi } from '../testing/start-api';

describe('requests that try another way in', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let manager: Browser;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    manager = await api.signIn('smallborough/serviceManager');
  });
  afterAll(() => api.stop());

  it.each(['/api/v1/tasks', '/API/v1/tasks', '/Api/V1/tasks', '/aPi/v1/plans'])('open the REST interface with no browser’s cookie: %s', async (path) => {
    const { status, headers } = await manager.get(path);
    expect([401, 404]).toContain(status);
    expect(headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([['/api/v1/plans', 405], ['/API/v1/plans', 404], ['/api/v1/council-plans', 401]])('get no form past it: %s', async (path, expected) => {
    const { status } = await manager.post(path, { title: 'By a form' });
    expect(status).toBe(expected);
  });

  it.each(['/TASKS', '/Reviews', '/measures/Register'])('find pages in one case only: %s', async (path) => {
    expect((await manager.get(path)).status).toBe(404);
  });

  it.each(['[', '{"a":'])('are refused when they nest without end: %s', async (open) => {
    const body = open.repeat(20_000) + (open === '[' ? '' : '1') + (open === '[' ? ']' : '}').repeat(20_000);
    const program = await api.program(council.id, council.people.serviceManager);
    const nobody = await fetch(`${api.address}/api/v1/council-plans`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(nobody.status).toBe(401);
    const [plan] = await api.fresh.asOwner<{ id: string }>('select gen_random_uuid() as id');
    const answer = await program.send('POST', '/api/v1/recovery-plans/RP-1/submission', body, { 'idempotency-key': plan!.id, 'if-match': '"1"' });
    expect([answer.status, answer.body['detail']]).toEqual([400, expect.stringContaining('nested more than 50 deep')]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('look nothing up by a word of the language: %s is as unknown as any other', async (word) => {
    const addresses = (named: string): string[] => [
      `/history/${named}/${council.id}`, `/things/${named}/${council.id}`, `/tasks?show=${named}&sort=${named}`, `/tasks?kind=${named}`,
      `/timetable?by=${named}&track=${named}`, `/reviews?show=${named}`, `/measures?quarter=${named}&service=${named}`, `/plans?year=${named}`,
      `/published/${named}`, `/published/smallborough/2026-27/${named}`, `/published/smallborough/${named}/h1`,
    ];
    const statuses = async (named: string) => Promise.all(addresses(named).map(async (path) => (await manager.get(path)).status));
    const program = await api.program(council.id, council.people.auditor);
    const auditor = await api.signIn('smallborough/auditor');
    const elsewhere = async (named: string) => [
      (await program.get(`/api/v1/history/${named}/${council.id}`)).status,
      (await program.get(`/api/v1/tasks?kind=${named}&show=${named}`)).status,
      (await auditor.get(`/history?thing=${named}&from=${named}`)).status,
    ];
    const unknown = [...(await statuses('no-such-word')), ...(await elsewhere('no-such-word'))];
    expect(unknown.filter((status) => status >= 500)).toEqual([]);
    expect([...(await statuses(word)), ...(await elsewhere(word))]).toEqual(unknown);
  });
});
