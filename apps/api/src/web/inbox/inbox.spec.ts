import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('the inbox', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  const tell = (post: 'director' | 'officer', subject: string) =>
    api.fresh.asOwner(
      `insert into notice (id, council_id, event_id, person_id, channel, kind, subject, body, link, council_date, created_at)
       values (gen_random_uuid(), $1, gen_random_uuid(), $2, 'inbox', 'task', $3, 'A task waits.', '/tasks', '2026-04-20', '2026-04-20T08:00:00Z')`,
      [council.id, council.people[post], subject],
    );

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    await tell('director', 'Sign off the service review');
    await tell('officer', 'Not for the director');
  });
  afterAll(() => api.stop());

  it('holds what one was told, counts what is unread, and forgets the count once read', async () => {
    const director = await api.signIn('smallborough/director');
    const { html } = await director.get('/inbox');
    expect(html).toContain('1 notice, 1 unread');
    expect(html).toContain('Inbox (1 unread)');
    expect(html).toContain('Sign off the service review');
    expect(html).not.toContain('Not for the director');
    await director.submit('/inbox', {}, '/inbox/read');
    expect((await director.get('/inbox')).html).toContain('1 notice, 0 unread');
  });

  it('reads what is opened, gathers a matter, and shows what is unread alone', async () => {
    await tell('officer', 'A reminder of the same');
    const officer = await api.signIn('smallborough/officer');
    const { html } = await officer.get('/inbox?show=unread');
    expect(html).toContain('1 earlier notice about this');
    const opened = await officer.get(/href="(\/inbox\/notices\/[^"]+)"/.exec(html)![1]!);
    expect([opened.status, opened.location]).toEqual([303, '/tasks']);
    expect((await officer.get('/inbox')).html).toContain('2 notices, 1 unread');
    const director = await api.signIn('smallborough/director');
    expect((await director.get(/href="(\/inbox\/notices\/[^"]+)"/.exec(html)![1]!)).status).toBe(404);
  });

  it('says why it is empty', async () => {
    expect((await (await api.signIn('smallborough/auditor')).get('/inbox')).html).toContain('You have been told nothing yet.');
  });
});
