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
    expect(named.rows('Absences to come').map((row) => row.slice(0, 4))).toEqual([['Director of Communities', '6 Jul 2026', '17 Jul 2026', 'The Head of Housing']]);
    await api.fresh.asOwner(`update council set clock_at = '2026-07-07T08:00:00.000Z'`);
    expect((await openPage(await api.signIn('smallborough/serviceManager'), '/acting')).text).toContain('Director of Communities');
    const [deputy] = await api.fresh.asOwner<{ id: string }>('select id from deputy');
    const browser = await director();
    const other = await api.signIn('smallborough/officer');
    expect((await other.submit('/account/absence', { deputyId: deputy!.id }, '/account/absence/end')).status).toBe(404);
    expect((await browser.submit('/account/absence', { deputyId: deputy!.id }, '/account/absence/end')).location).toBe('/account/absence');
    expect(await api.fresh.asOwner(`select ends_on::text from deputy`)).toEqual([{ ends_on: '2026-07-07' }]);
  });

  it('is named a deputy by whoever they work for, and by nobody further away', async () => {
    const [holding] = await api.fresh.asOwner<{ id: string }>(`select h.id from holding h join post p on p.id = h.post_id where p.code = 'officer'`);
    const sick = { ...absence, holdingId: holding!.id, startsOn: '2026-09-07', endsOn: '2026-09-11', reason: 'Away' };
    for (const post of ['serviceManager', 'policyOfficer', 'administrator']) expect([post, (await (await api.signIn(`smallborough/${post}`)).submit('/account/absence', sick)).status]).toEqual([post, 404]);
    const page = await openPage(await api.signIn('smallborough/unitManager'), '/account/absence');
    expect((await page.send(sick)).location).toBe('/account/absence');
    const named = await openPage(await api.signIn('smallborough/unitManager'), '/account/absence');
    expect(named.rows('Absences to come').map((row) => row.slice(0, 4))).toEqual([['Repairs Officer: The Repairs Officer', '7 Sep 2026', '11 Sep 2026', 'The Head of Housing']]);
    const [deputy] = await api.fresh.asOwner<{ id: string }>(`select id from deputy where starts_on = '2026-09-07'`);
    expect((await (await api.signIn('smallborough/serviceManager')).submit('/account/absence', { deputyId: deputy!.id }, '/account/absence/end')).status).toBe(404);
    expect((await (await api.signIn('smallborough/unitManager')).submit('/account/absence', { deputyId: deputy!.id }, '/account/absence/end')).location).toBe('/account/absence');
  });

  it('cannot name one for the post of somebody above, nor stand in for themself', async () => {
    const [holding] = await api.fresh.asOwner<{ id: string }>(`select h.id from holding h join post p on p.id = h.post_id where p.code = 'chiefExecutive'`);
    const manager = await api.signIn('smallborough/unitManager');
    expect((await manager.submit('/account/absence', { ...absence, holdingId: holding!.id })).status).toBe(404);
    const page = await openPage(manager, '/account/absence');
    expect((await page.send({ ...absence, startsOn: '2026-08-03', endsOn: '2026-08-07', person: 'The Repairs Manager' })).faults.map(({ message }) => message)).toEqual(['Nobody stands in for themselves. Choose somebody else.']);
  });

  it('waits for a second person where the post has special powers', async () => {
    const page = await openPage(await api.signIn('smallborough/administrator'), '/account/absence');
    expect((await page.send(absence)).location).toMatch(/^\/administration\/second-approvals\//);
  });
});
