import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('tokens on their pages', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh);
  });
  afterAll(() => api.stop());

  it('are made by anybody for themself, used for what was ticked alone, and ended', async () => {
    const director = await api.signIn('smallborough/director');
    const bare = await director.submit('/account/tokens/new', { label: 'Dashboards', days: '30' });
    expect([bare.status, bare.html.includes('Choose at least one area')]).toEqual([422, true]);
    const made = await director.submit('/account/tokens/new', { label: 'Dashboards', days: '30', reads: 'recovery' });
    const token = /gt_[\w-]+/.exec(made.html)?.[0] ?? '';
    const program = new ApiClient(api.address, token);
    const statuses = async (...paths: string[]) => Promise.all(paths.map(async (path) => (await program.get(`/api/v1/${path}`)).status));
    expect(await statuses('recovery-plans', 'plans', 'inbox', 'measures')).toEqual([200, 403, 403, 403]);
    const decide = await program.send('POST', '/api/v1/recovery-plans/RP-1/decision', { decision: 'approve' }, { 'idempotency-key': newId(), 'if-match': '"1"' });
    expect(decide.status).toBe(403);
    const { html } = await director.get('/account/tokens');
    expect(html).toContain('Reads: Recovery plans.');
    const end = /\/account\/tokens\/[0-9a-f-]+\/end/.exec(html)?.[0] ?? '';
    expect((await (await api.signIn('smallborough/officer')).get(end)).status).toBe(404);
    expect((await director.submit(end, {})).location).toBe('/account/tokens');
    expect(await statuses('recovery-plans')).toEqual([401]);
  });

  it('of an API client are its service account’s, which the administrator adds and owns', async () => {
    const administrator = await api.signIn('smallborough/administrator');
    expect((await administrator.submit('/administration/service-accounts/new', { name: 'Housing system' })).location).toBe('/administration/tokens');
    const { html } = await administrator.get('/administration/tokens');
    expect(html).toContain('No post: it can do nothing yet');
    const make = /\/administration\/service-accounts\/[0-9a-f-]+\/tokens\/new/.exec(html)?.[0] ?? '';
    const made = await administrator.submit(make, { label: 'Figures', days: '30', writes: 'measures' });
    expect(made.html).toMatch(/gt_[\w-]+/);
    expect((await administrator.get('/administration/tokens')).html).toContain('Housing system (service account)');
    const [{ owner } = { owner: null }] = await api.fresh.asOwner<{ owner: string | null }>(`select owner_id as owner from person where name = 'Housing system'`);
    expect(owner).toBe(council.people.administrator);
  });
});
