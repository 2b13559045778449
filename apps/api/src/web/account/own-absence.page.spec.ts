import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { openPage } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('somebody who will be away', () => {
  let api: StartedApi;

  beforeAll(async () => {
    api = await startApi();
    await smallCouncil(api.fresh, 'smallborough', '2026-07-01T08:00:00.000Z');
  });
  afterAll(() => api.stop());

  const absence = { startsOn: '2026-07-06', endsOn: '2026-07-17', person: 'The Head of Housing', reason: 'Annual leave' };
  const director = () => api.signIn('smallborough/director');

  it('names their deputy themself, for their own post alone, and says that they are back', async () => {
    const page = await openPage(await director(), '/account/absence');
    const wrong = await page.send({ person: '', reason: '' });
    expect(wrong.faults.map(({ field }) => field)).toEqual(['person', 'startsOn[day]', 'endsOn[day]', 'reason']);
    expect((await wrong.send(absence)).location).toBe('/account/absence');
    const named = await openPage(await director(), '/account/absence');
    expect(named.rows('Your absences to come').map((row) => row.slice(0, 4))).toEqual([['Director of Communities', '6 Jul 2026', '17 Jul 2026', 'The Head of Housing']]);
    await api.fresh.asOwner(`update council set clock_at = '2026-07-07T08:00:00.000Z'`);
    expect((await openPage(await api.signIn('smallborough/serviceManager'), '/acting')).text).toContain('Director of Communities');
    const [deputy] = await api.fresh.asOwner<{ id: string }>('select id from deputy');
    const browser = await director();
    const other = await api.signIn('smallborough/officer');
    expect((await other.submit('/account/absence', { deputyId: deputy!.id }, '/account/absence/end')).status).toBe(404);
    expect((await browser.submit('/account/absence', { deputyId: deputy!.id }, '/account/absence/end')).location).toBe('/account/absence');
    expect(await api.fresh.asOwner(`select ends_on::text from deputy`)).toEqual([{ ends_on: '2026-07-07' }]);
  });

  it('cannot name one for somebody else’s post, nor stand in for themself', async () => {
    const [post] = await api.fresh.asOwner<{ id: string }>(`select id from post where code = 'chiefExecutive'`);
    const manager = await api.signIn('smallborough/unitManager');
    const strangers = await manager.submit('/account/absence', { ...absence, postId: post!.id });
    expect([strangers.status, strangers.html.includes('does not hold the post on those days')]).toEqual([422, true]);
    const page = await openPage(manager, '/account/absence');
    expect((await page.send({ ...absence, startsOn: '2026-08-03', endsOn: '2026-08-07', person: 'The Repairs Manager' })).faults.map(({ message }) => message)).toEqual(['Nobody stands in for themselves. Choose somebody else.']);
  });

  it('waits for a second person where the post has special powers', async () => {
    const page = await openPage(await api.signIn('smallborough/administrator'), '/account/absence');
    expect((await page.send(absence)).location).toMatch(/^\/administration\/second-approvals\//);
  });
});
