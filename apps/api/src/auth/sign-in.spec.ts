import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../testing/start-api';

describe('signing in', () => {
  let api: StartedApi;

  beforeAll(async () => {
    api = await startApi({ requestsPerMinute: 60, signInsPerMinute: 12 });
    await smallCouncil(api.fresh, 'smallborough');
    await smallCouncil(api.fresh, 'farborough');
  });
  afterAll(() => api.stop());

  it('leads back to where one wanted to go', async () => {
    const visitor = api.visitor();
    expect((await visitor.get('/inbox')).location).toBe('/sign-in?to=%2Finbox');
    expect((await visitor.get('/sign-in?to=%2Finbox')).html).toContain('href="/sign-in/start?to=%2Finbox"');
  });

  it('gives a session of its own, out of reach of scripts and other sites', async () => {
    const visitor = api.visitor();
    const begun = await visitor.get('/sign-in/start');
    const cookie = begun.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  it('of somebody who works for two councils asks which, and is that one’s alone', async () => {
    await api.fresh.asOwner(`update person set subject = 'both/anna' where subject in ('smallborough/leadMember', 'farborough/leadMember')`);
    const both = await api.signIn('both/anna');
    expect((await both.get('/tasks')).location).toBe('/sign-in?to=%2Ftasks');
    expect((await both.get('/sign-in/council')).h1).toBe('Which council?');
    const [far] = await api.fresh.asOwner<{ id: string }>(`select id from council where slug = 'farborough'`);
    expect((await both.submit('/sign-in/council', { council: 'elsewhere' })).html).toContain('Choose one of the councils listed.');
    expect((await both.submit('/sign-in/council', { council: far!.id })).location).toBe('/home');
    expect((await both.get('/tasks')).html).toContain('farborough');
    await api.fresh.asOwner(`update person set subject = 'smallborough/leadMember' where subject = 'both/anna' and council_id <> $1`, [far!.id]);
  });

  it('lets its role see nobody but those of the council it has entered, and nobody’s e-mail', async () => {
    const { rows } = await api.directory.pool.query('select id from person');
    expect(rows).toEqual([]);
    await expect(api.directory.pool.query('select email from person')).rejects.toThrow('permission denied');
  });

  it('is refused to somebody whom no council knows', async () => {
    await expect(api.signIn('elsewhere/stranger')).rejects.toThrow('You are not signed in');
  });

  it('is refused when the answer is not the one that was asked for', async () => {
    const { status, html } = await api.visitor().get('/sign-in/callback?code=planted&state=planted');
    expect(status).toBe(403);
    expect(html).toContain('This sign-in was finished or left already.');
  });

  it('shows one council’s people nothing of another’s', async () => {
    const theirs = await api.signIn('farborough/auditor');
    await api.signIn('smallborough/administrator');
    const [row] = await api.fresh.asOwner<{ id: string }>(`select id from council where slug = 'smallborough'`);
    expect((await theirs.get(`/history/council/${row?.id}`)).status).toBe(404);
    expect((await theirs.get('/tasks')).html).toContain('farborough');
  });

  it('ends with the council: who has left is nobody', async () => {
    const officer = await api.signIn('smallborough/officer');
    expect((await officer.get('/tasks')).status).toBe(200);
    await api.fresh.asOwner(`update person set left_on = '2020-01-31' where subject = 'smallborough/officer'`);
    expect((await officer.get('/tasks')).location).toBe('/sign-in?to=%2Ftasks');
    expect((await officer.get('/sign-in?to=%2Ftasks')).html).toContain('the council’s records say that you have left');
  });

  it('says that the identity provider is away, and lets everybody already signed in work on', async () => {
    const director = await api.signIn('smallborough/director');
    const away = await startApi({ identity: { issuer: 'http://127.0.0.1:9', clientId: 'golden-thread', clientSecret: null } });
    expect((await away.visitor().get('/sign-in/start')).status).toBe(503);
    await away.stop();
    expect((await director.get('/tasks')).status).toBe(200);
  });

  it('and asking too often is refused for a minute, each person for themselves', async () => {
    const eager = await api.signIn('smallborough/leadMember');
    const statuses = [];
    for (let n = 0; n < 62; n += 1) statuses.push((await eager.get('/tasks')).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await (await api.signIn('smallborough/director')).get('/tasks')).status).toBe(200);
  });
});
