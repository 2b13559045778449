import type { SmallCouncil } from '@golden-thread/persistence/testing/small-council';
import { housingMeasures } from '../../testing/housing-measures';
import { openPage } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('the policy team sees the pages as somebody else does', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  beforeAll(async () => {
    api = await startApi();
    council = await housingMeasures(api, 'views', { HR01: { title: 'Repairs in time', figures: { '2025-Q4': '76' } } });
  });
  afterAll(() => api.stop());

  it('for a while, changing nothing, on record; and sees their own again when they stop', async () => {
    const browser = await api.signIn('views/policyOfficer');
    const hers = await openPage(await api.signIn('views/director'), '/views?address=/measures/register');
    expect((await hers.send({ name: 'Ours that worry me' })).location).toBe('/measures/register');
    const page = await openPage(browser, '/viewing');
    expect((await page.send({ person: 'Nobody of that name', reason: 'x' })).faults.map(({ field }) => field)).toEqual(['person']);
    expect((await page.send({ person: 'The Director of Communities', reason: 'She rang' })).location).toBe('/home');
    const home = await browser.get('/home');
    expect(home.html).toContain('You see this as The Director of Communities does');
    const measures = await browser.get('/measures/register');
    expect([measures.status, measures.html.includes('HR01'), measures.html.includes('Ours that worry me')]).toEqual([200, true, false]);
    for (const path of ['/inbox', '/account/sessions', '/your-data', '/your-data/download', '/viewing', '/measures/new', `/history/person/${council.people.director}`]) expect([path, (await browser.get(path)).status]).toEqual([path, 403]);
    expect((await browser.post('/measures/HR01/comments', { text: 'As her', period: '' })).status).toBe(403);
    const [event] = await api.fresh.asOwner(`select actor_id, stream_id from event where name = 'PersonViewed'`);
    expect(event).toEqual({ actor_id: council.people.policyOfficer, stream_id: council.people.director });
    const ended = await browser.submit('/measures/HR01/comments', {}, '/viewing/end');
    expect([ended.status, ended.location]).toEqual([303, '/home']);
    expect((await browser.get('/home')).html).not.toContain('You see this as');
    // Of whoever has a powerful role, what it opens is not lent.
    expect((await (await openPage(browser, '/viewing')).send({ person: 'The Head of Internal Audit', reason: 'He rang' })).location).toBe('/home');
    expect((await browser.get('/history/accesses')).status).toBe(403);
    expect((await browser.get('/home')).html).not.toContain('/history/accesses');
  });

  it('nobody else may', async () => {
    expect((await (await api.signIn('views/director')).get('/viewing')).status).toBe(403);
  });
});
