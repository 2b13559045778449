import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { ApiClient } from '../testing/api-client';
import { openPage } from '../testing/page-seen';
import { startApi, type StartedApi } from '../testing/start-api';

story('a session', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi({ sessions: { idleMinutes: 60, longestMinutes: 600, freshMinutes: 30 } });
    council = await smallCouncil(api.fresh);
  });
  afterAll(() => api.stop());

  /** Makes every session as old as if its person had signed in so many minutes ago. */
  const age = (minutes: number) =>
    api.fresh.asOwner(`update session set sess = (jsonb_set(sess::jsonb, '{signedIn,at}', to_jsonb((now() - make_interval(mins => $1))::text)))::json where sess->'signedIn' is not null`, [minutes]);

  step('ends after its longest life, however much it is used, and says so', async () => {
    const officer = await api.signIn('smallborough/officer');
    await age(599);
    expect((await officer.get('/tasks')).status).toBe(200);
    await age(601);
    expect((await officer.get('/tasks')).location).toBe('/sign-in?to=%2Ftasks');
    expect((await officer.get('/sign-in')).html).toContain('you signed in too long ago');
  });

  step('is asked for again before what is dangerous, and leads back to it', async () => {
    const administrator = await api.signIn('smallborough/administrator');
    expect((await administrator.get('/account/tokens/new')).status).toBe(200);
    await age(31);
    const post = `/administration/posts/${council.posts.director}`;
    const intoPosts = [`${post}/new-holder`, `${post}/new-deputy`, `${post}/holdings/${council.posts.director}/end`];
    for (const path of ['/account/tokens/new', '/administration/import', '/administration/people/new', '/administration/service-accounts/new', ...intoPosts]) {
      expect((await administrator.get(path)).location).toBe(`/sign-in/start?again=yes&to=${encodeURIComponent(path)}`);
    }
    const begun = await administrator.get('/sign-in/start?again=yes&to=%2Faccount%2Ftokens%2Fnew');
    const asked = new URL(begun.location ?? '').searchParams;
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
    await administrator.signIn();
    expect((await administrator.get('/account/tokens/new')).status).toBe(200);
  });

  step('is listed for its person, who ends the others', async () => {
    const [here, there] = [await api.signIn('smallborough/director'), await api.signIn('smallborough/director')];
    expect((await here.get('/account/sessions')).html).toContain('2 places');
    expect((await here.submit('/account/sessions', { session: '' })).location).toBe('/account/sessions');
    expect((await there.get('/tasks')).status).toBe(303);
    const account = await openPage(here, '/account/sessions');
    expect(account.text).toContain('1 place');
    expect((await here.get(account.links['Who reads what in this council']!)).status).toBe(200);
  });

  step('of somebody else is ended by an administrator, who is recorded', async () => {
    const [manager, administrator] = [await api.signIn('smallborough/serviceManager'), await api.signIn('smallborough/administrator')];
    const path = `/administration/people/${council.people.serviceManager}/sessions`;
    expect((await manager.get(path)).status).toBe(403);
    expect((await administrator.submit(path, {})).status).toBe(303);
    expect((await manager.get('/tasks')).status).toBe(303);
    const [event] = await api.fresh.asOwner<{ payload: object }>(`select payload from event where name = 'SessionsEnded'`);
    expect(event?.payload).toEqual({ personId: council.people.serviceManager, sessions: 1 });
  });

  step('is nobody’s once its person signs in otherwise, nor is a token that was made under it; both say so', async () => {
    const [before, beside] = [await api.signIn('smallborough/auditor'), await api.signIn('smallborough/auditor')];
    const program = await api.program(council.id, council.people.auditor);
    const [administrator, chief] = [await api.signIn('smallborough/administrator'), await api.signIn('smallborough/chiefExecutive')];
    const asked = await administrator.submit(`/administration/people/${council.people.auditor}/sign-in`, { subject: 'smallborough/auditor-2', reason: 'Her name has changed.' });
    expect([(await before.get('/tasks')).status, (await program.send('GET', '/api/v1/tasks')).status]).toEqual([200, 200]);
    expect((await chief.submit(`${asked.location}/decision`, { decision: 'approve', reason: '' })).status).toBe(303);

    for (const session of [before, beside]) {
      expect((await session.get('/tasks')).location).toBe('/sign-in?to=%2Ftasks');
      expect((await session.get('/sign-in')).html).toContain('how you sign in has changed since');
    }
    const ended = await program.send('GET', '/api/v1/tasks');
    expect([ended.status, ended.body]).toMatchObject([401, { detail: expect.stringContaining('This token was ended.') }]);
    const after = await api.signIn('smallborough/auditor-2');
    expect((await after.get('/account/sessions')).html.split('Over: how they sign in has changed since')).toHaveLength(5);
    await expect(api.signIn('smallborough/auditor')).rejects.toThrow('Not signed in');
  });

  step('of somebody who has left says so, on a page and to an API client', async () => {
    const [officer, program] = [await api.signIn('smallborough/officer'), await api.program(council.id, council.people.officer)];
    await api.fresh.asOwner(`update person set left_on = '2020-01-31' where id = $1`, [council.people.officer]);
    expect((await officer.get('/sign-in')).html).toContain('the council’s records say that you have left');
    const answer = await program.send('GET', '/api/v1/tasks');
    expect([answer.status, answer.body]).toMatchObject([401, { detail: expect.stringContaining('has left') }]);
    const unknown = await new ApiClient(api.address, 'gt_nobody-ever-made-this-one').send('GET', '/api/v1/tasks');
    expect([unknown.status, unknown.body]).toMatchObject([401, { detail: 'Sign in, or send a bearer token that still holds.' }]);
  });
});
