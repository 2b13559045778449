import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../testing/start-api';

describe('a session', () => {
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

  it('ends after its longest life, however much it is used, and says so', async () => {
    const officer = await api.signIn('smallborough/officer');
    await age(599);
    expect((await officer.get('/tasks')).status).toBe(200);
    await age(601);
    expect((await officer.get('/tasks')).location).toBe('/sign-in?to=%2Ftasks');
    expect((await officer.get('/sign-in')).html).toContain('you signed in too long ago');
  });

  it('is asked for again before what is dangerous, and leads back to it', async () => {
    const administrator = await api.signIn('smallborough/administrator');
    expect((await administrator.get('/account/tokens/new')).status).toBe(200);
    await age(31);
    for (const path of ['/account/tokens/new', '/administration/import', '/administration/people/new']) {
      expect((await administrator.get(path)).location).toBe(`/sign-in/start?again=yes&to=${encodeURIComponent(path)}`);
    }
    const begun = await administrator.get('/sign-in/start?again=yes&to=%2Faccount%2Ftokens%2Fnew');
    const asked = new URL(begun.location ?? '').searchParams;
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
    await administrator.signIn();
    expect((await administrator.get('/account/tokens/new')).status).toBe(200);
  });

  it('is listed for its person, who ends the others', async () => {
    const [here, there] = [await api.signIn('smallborough/director'), await api.signIn('smallborough/director')];
    expect((await here.get('/account/sessions')).html).toContain('2 places');
    expect((await here.submit('/account/sessions', { session: '' })).location).toBe('/account/sessions');
    expect((await there.get('/tasks')).status).toBe(303);
    expect((await here.get('/account/sessions')).html).toContain('1 place');
  });

  it('of somebody else is ended by an administrator, who is recorded', async () => {
    const [manager, administrator] = [await api.signIn('smallborough/serviceManager'), await api.signIn('smallborough/administrator')];
    const path = `/administration/people/${council.people.serviceManager}/sessions`;
    expect((await manager.get(path)).status).toBe(403);
    expect((await administrator.submit(path, {})).status).toBe(303);
    expect((await manager.get('/tasks')).status).toBe(303);
    const [event] = await api.fresh.asOwner<{ payload: object }>(`select payload from event where name = 'SessionsEnded'`);
    expect(event?.payload).toEqual({ personId: council.people.serviceManager, sessions: 1 });
  });
});
