import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('who reads what', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough');
  });
  afterAll(() => api.stop());

  const path = '/administration/reading/unsigned-reviews';

  it('is shown to everybody, and changed by the administrator with a reason', async () => {
    const officer = await api.signIn('smallborough/officer');
    expect((await officer.get('/administration/reading')).html).toContain('Service reviews not signed off');
    expect((await officer.get(path)).status).toBe(403);
    const administrator = await api.signIn('smallborough/administrator');
    const bare = await administrator.submit(path, { audience: 'everyone', reason: '' });
    expect([bare.status, bare.html.includes('Say why. It is kept')]).toEqual([400, true]);
    expect((await administrator.submit(path, { audience: 'everyone', reason: 'We work in the open.' })).status).toBe(303);
    expect((await administrator.get('/administration/reading')).html).toContain('Service reviews not signed off: read by all employees and members from now on.');
    const { html } = await administrator.get(`/history/council/${council.id}`);
    expect(html).toContain('We work in the open.');
    expect(html).toContain('Who reads what: service reviews not signed off');
  });

  it('never opens drafts to everybody, nor what two people changed at once', async () => {
    const program = await api.program(council.id, council.people.administrator);
    const send = (matter: string, audience: string, version: number) =>
      program.send('PUT', `/api/v1/reading-rules/${matter}`, { audience, reason: 'Why not' }, { 'idempotency-key': crypto.randomUUID(), 'if-match': `"${version}"` });
    expect((await send('drafts', 'everyone', 0)).status).toBe(422);
    expect((await send('clinic-notes', 'everyone', 0)).body).toMatchObject({ audience: 'everyone', version: 1 });
    expect((await send('clinic-notes', 'circle', 0)).status).toBe(412);
    expect((await send('gossip', 'circle', 0)).status).toBe(404);
  });
});
