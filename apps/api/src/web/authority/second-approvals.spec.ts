import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import type { Browser } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

story('second approvals', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let administrator: Browser;
  let chief: Browser;
  let request = '';

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-10-12T09:00:00.000Z');
    administrator = await api.signIn('smallborough/administrator');
    chief = await api.signIn('smallborough/chiefExecutive');
  });
  afterAll(() => api.stop());

  step('are asked for on the page of the post, with a reason', async () => {
    const page = `/administration/posts/${council.posts.auditor}/new-holder`;
    const terms = { person: 'officer@smallborough.example', basis: 'interim', share: '1', startsOn: '2026-10-12', endsOn: '' };
    expect((await administrator.get(page)).html).toContain('The post gives power over the council’s system, so another person decides this.');
    expect((await administrator.submit(page, { ...terms, reason: '' })).html).toContain('Say why: this is not recorded without a reason.');
    request = (await administrator.submit(page, { ...terms, reason: 'Cover until Christmas' })).location ?? '';
    expect(request).toMatch(/^\/administration\/second-approvals\/[0-9a-f-]{36}$/);
    const { h1, html } = await administrator.get(request);
    expect(h1).toBe('Appoint The Repairs Officer as Head of Internal Audit');
    expect(html).toContain('Cover until Christmas');
    expect(html).toContain('The Chief Executive');
    expect(html).not.toContain('>Decide<');
    expect((await administrator.get('/administration/second-approvals')).html).toContain('Waiting for a second person');
  });

  step('are not decided by who asked, and not there for others', async () => {
    expect((await administrator.get(`${request}/decision`)).html).toContain('Somebody else decides this.');
    expect((await (await api.signIn('smallborough/director')).get(request)).status).toBe(404);
    expect((await (await api.signIn('smallborough/officer')).get(request)).h1).toBe('Appoint The Repairs Officer as Head of Internal Audit');
  });

  step('come to the second person as a task, and are carried out once they approve', async () => {
    expect((await chief.get('/tasks')).html).toContain('Decide a change that gives somebody power');
    const [task] = await api.fresh.asOwner<{ id: string }>(`select id from task where kind = 'decide-power-request'`);
    expect((await chief.get(`/tasks/${task!.id}`)).location).toBe(`${request}/decision`);
    expect((await chief.submit(`${request}/decision`, { decision: 'refuse', reason: '' })).html).toContain('Say why you refuse it');
    expect((await chief.submit(`${request}/decision`, { decision: 'approve', reason: '' })).location).toBe(request);
    expect((await chief.get(request)).html).toContain('Approved');
    expect((await administrator.get(`/administration/posts/${council.posts.auditor}`)).html).toContain('The Repairs Officer (holds the post)');
    const history = await administrator.get(`/history/power-request/${request.split('/').at(-1)}`);
    expect(history.html).toContain('Approved by a second person');
    expect((await administrator.get(`/history/post/${council.posts.auditor}`)).html).toContain('The Chief Executive');
  });

  step('set how somebody signs in, change roles, and name who decides in the administrators’ place', async () => {
    const ask = async (path: string, fields: Record<string, string>) => (await administrator.submit(path, { ...fields, reason: 'Wanted' })).location ?? '';
    expect(await ask(`/administration/people/${council.people.officer}/sign-in`, { subject: 'officer-2' })).toContain('/second-approvals/');
    expect(await ask(`/administration/posts/${council.posts.officer}/roles`, { roles: 'operator' })).toContain('/second-approvals/');
    expect(await ask('/administration/fallback-approver', { lineManager: 'director' })).toContain('/second-approvals/');
    expect(await ask('/administration/people/new', { name: 'Bea Okafor', email: '', subject: 'bea' })).toContain('/second-approvals/');
    expect(await ask('/administration/organisation/council/new-post', { name: 'Overseer', code: 'OVR', fte: '1', lineManager: '', roles: 'administrator' })).toContain('/second-approvals/');
    const { html } = await chief.get('/administration/second-approvals');
    expect(html).toContain('Set how The Repairs Officer signs in');
    expect(html).toContain('Change the roles of Repairs Officer');
    // A role of the line needs nobody else.
    expect(await ask(`/administration/posts/${council.posts.unitManager}/roles`, { roles: 'employee' })).toBe(`/administration/posts/${council.posts.unitManager}`);
  });

  step('are read by API clients, and neither asked for nor decided by them', async () => {
    const program = await api.program(council.id, council.people.chiefExecutive);
    const { body } = await program.send('GET', '/api/v1/power-requests');
    expect(body).toMatchObject({ total: 6, items: expect.arrayContaining([expect.objectContaining({ state: 'approved', title: 'Appoint The Repairs Officer as Head of Internal Audit' })]) });
    const other = await api.program(council.id, council.people.director);
    expect((await other.send('GET', `/api/v1/power-requests/${request.split('/').at(-1)}`)).status).toBe(404);
  });
});
