import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import type { Browser } from '../testing/browser';
import { startApi, type StartedApi } from '../testing/start-api';

describe('the shell around every page', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let director: Browser;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-20T09:00:00.000Z');
    director = await api.signIn('smallborough/director');
  });
  afterAll(() => api.stop());

  it('shows who is signed in, as what, in which council and at which date', async () => {
    const { html } = await director.get('/acting');
    expect(html).toContain('The Director of Communities');
    expect(html).toContain('smallborough');
    expect(html).toContain('Monday 20 April 2026');
  });

  it('offers to move the clock to the policy officer alone', async () => {
    expect((await director.get('/acting')).html).not.toContain('Move the clock');
    const policyOfficer = await api.signIn('smallborough/policyOfficer');
    expect((await policyOfficer.get('/acting')).html).toContain('Move the clock');
  });

  it('leads from a short navigation to every area; that of actions to risks too', async () => {
    const entries = (html: string) => [...html.matchAll(/govuk-service-navigation__link" href="[^"]+"[^>]*>\s*(?:<strong[^>]*>)?([^<]+?)\s*</g)].map(([, text]) => text);
    const officer = await api.signIn('smallborough/policyOfficer');
    expect(entries((await officer.get('/acting')).html)).toEqual([
      'Home', 'My tasks', 'Reviews', 'Measures', 'Plans', 'Recovery', 'Actions and risks', 'Timetable', 'Reports', 'Assessments', 'History',
    ]);
    const risks = (await officer.get('/risks')).html;
    expect(risks).toMatch(/aria-current="true"[^>]*>\s*<strong[^>]*>Actions and risks/);
    expect(risks).toContain('href="/actions"');
    expect((await officer.get('/actions')).html).toContain('href="/risks"');
  });

  it('sends whoever is not signed in to the sign-in, and back to where they wanted to go', async () => {
    const { status, location } = await api.visitor().get('/acting?x=1');
    expect([status, location]).toEqual([303, '/sign-in?to=%2Facting%3Fx%3D1']);
    expect((await api.visitor().get('/sign-in?to=https://elsewhere.example')).html).toContain('/sign-in/start?to=%2Fhome');
  });

  it('says what is not there with status 404 and a way on', async () => {
    const { status, h1, html } = await director.get('/no-such-page');
    expect([status, h1]).toEqual([404, 'Page not found']);
    expect(html).toContain('Go to your home page');
  });

  it('refuses a form that does not come from the page', async () => {
    const { status, h1 } = await director.post('/acting', { actingFor: 'self' });
    expect([status, h1]).toEqual([403, 'This form is out of date']);
  });

  it('keeps what was typed when a form does not hold, with status 400 and "Error:" in the title', async () => {
    const { status, title, html } = await director.submit('/acting', { actingFor: '' });
    expect(status).toBe(400);
    expect(title).toBe('Error: Whom do you act for? – My tasks – Golden Thread');
    expect(html).toContain('href="#actingFor"');
  });

  it('refuses a field that the form does not have', async () => {
    const { status, html } = await director.submit('/acting', { actingFor: 'self', amount: '7' });
    expect(status).toBe(400);
    expect(html).toContain('This form has no field called &quot;amount&quot;.');
  });

  it('lets a deputy act on behalf of an absent holder, says so on every page, and stops', async () => {
    await api.fresh.asOwner(
      `insert into deputy (id, council_id, post_id, holder_id, person_id, starts_on, ends_on, reason)
       values (gen_random_uuid(), $1, $2, $3, $4, '2026-04-13', '2026-04-24', 'Leave')`,
      [council.id, council.posts.director, council.people.director, council.people.serviceManager],
    );
    await api.fresh.asOwner(
      `insert into responsibility (council_id, post_id, person_id, basis, starts_on, ends_on) values ($1, $2, $3, 'deputy', '2026-04-13', '2026-04-24')`,
      [council.id, council.posts.director, council.people.serviceManager],
    );
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.submit('/acting', { actingFor: council.posts.director })).status).toBe(303);
    expect((await manager.get('/acting')).html).toContain('You act on behalf of The Director of Communities.');
    await manager.submit('/acting', { actingFor: 'self' });
    expect((await manager.get('/acting')).html).not.toContain('class="gt-behalf"');
  });

  it('allows no script but its own and no other site to frame it', async () => {
    const policy = (await director.get('/acting')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('is alive and ready', async () => {
    expect((await api.visitor().get('/health/live')).status).toBe(200);
    expect((await api.visitor().get('/health/ready')).status).toBe(200);
  });

  it('signs out', async () => {
    const leaving = await api.signIn('smallborough/auditor');
    const page = await leaving.get('/acting');
    const token = /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect((await leaving.post('/sign-out', { _csrf: token })).location).toBe('/signed-out');
    expect((await leaving.get('/acting')).status).toBe(303);
  });
});
