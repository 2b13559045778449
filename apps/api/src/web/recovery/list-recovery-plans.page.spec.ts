import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { openPage } from '../../testing/page-seen';
import { aRecoveryPlan } from '../../testing/recovery-plan-awaiting';
import { startApi, type StartedApi } from '../../testing/start-api';

/** A list: every recovery plan of the council, with what is due next. */
describe('Recovery plans', () => {
  let api: StartedApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const listOf = async (slug: string, post = 'policyOfficer') => openPage(await api.signIn(`${slug}/${post}`), '/recovery-plans');

  it('says why it is empty, and what fills it', async () => {
    await smallCouncil(api.fresh, 'none');
    const page = await listOf('none');
    expect([page.status, page.h1, page.rows()]).toEqual([200, 'Recovery plans', []]);
    expect(page.text).toContain('No measure has a recovery plan. A plan begins when a corporate review or a clinic asks for one.');
  });

  it('counts what runs and what is late, and says of each plan whose it is, how it stands and what is due', async () => {
    await aRecoveryPlan(api, { slug: 'one', submitted: true });
    const page = await listOf('one');
    expect(page.text).toContain('1 recovery plan, 1 running, 0 late');
    const [row] = page.rows('Recovery plans');
    expect(row?.slice(0, 4)).toEqual([
      'RP-1: Housing repairs', expect.stringMatching(/^Housing.*Head of Housing$/) as unknown, 'Waiting for the director’s decision', '0 reported',
    ]);
    expect(page.links['RP-1: Housing repairs']).toBe('/recovery-plans/RP-1');
  });

  it('says what is late', async () => {
    const council = await aRecoveryPlan(api, { slug: 'late', submitted: false });
    await api.fresh.asOwner(`update council set clock_at = '2026-12-01T09:00:00Z' where id = $1`, [council.id]);
    const page = await listOf('late');
    expect(page.text).toContain('1 recovery plan, 1 running, 1 late');
    expect(page.rows('Recovery plans')[0]?.at(-1)).toMatch(/ days late$/);
  });

  it('is saved as it is filtered, under a name of one’s own, and taken out again', async () => {
    await aRecoveryPlan(api, { slug: 'saved', submitted: false });
    const filtered = await openPage(await api.signIn('saved/policyOfficer'), '/recovery-plans?q=repairs');
    const save = await openPage(await api.signIn('saved/policyOfficer'), filtered.links['Save this view']!);
    expect((await save.send({ name: ' ' })).faults.map(({ field }) => field)).toEqual(['name']);
    expect((await save.send({ name: 'Repairs' })).location).toBe('/recovery-plans?q=repairs');
    expect((await listOf('saved')).links['Repairs']).toBe('/recovery-plans?q=repairs');
    expect((await listOf('saved', 'director')).links['Repairs']).toBeUndefined();
    const mine = await openPage(await api.signIn('saved/policyOfficer'), '/views');
    const [view] = await api.fresh.asOwner<{ id: string }>('select id from saved_view');
    expect((await mine.send({ act: 'remove', view: view!.id })).location).toBe('/views');
    expect(await api.fresh.asOwner('select 1 from saved_view')).toEqual([]);
  });

  it('holds no plan of another council', async () => {
    await aRecoveryPlan(api, { slug: 'theirs', submitted: false });
    await smallCouncil(api.fresh, 'ours');
    expect((await listOf('ours')).text).not.toContain('RP-1');
  });
});
