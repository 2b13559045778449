import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('pages about people’s own data', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-07-01T08:00:00.000Z');
  });
  afterAll(() => api.stop());

  it('give everybody their own data from their inbox, as a file', async () => {
    const officer = await api.signIn('smallborough/officer');
    expect((await officer.get('/inbox')).html).toContain('href="/your-data"');
    const { h1, html } = await officer.get('/your-data');
    expect(h1).toBe('Your data');
    const [, file] = /href="([^"]+download)"/.exec(html)!;
    const { headers, html: text } = await officer.get(file!);
    expect(headers.get('content-disposition')).toContain('your-data.json');
    expect(JSON.parse(text)).toMatchObject({ person: { name: 'The Repairs Officer' } });
    expect((await api.visitor().get('/your-data')).status).toBe(303);
  });

  it('let the administrator erase somebody who has left, for a reason', async () => {
    const administrator = await api.signIn('smallborough/administrator');
    await api.fresh.asOwner(`update person set left_on = '2026-06-30' where id = $1`, [council.people.leadMember]);
    const { html } = await administrator.get('/administration/people');
    const [, erasure] = /href="([^"]+erasure)"/.exec(html)!;
    expect(erasure).toContain(council.people.leadMember);
    expect((await administrator.submit(erasure!, { reason: '' })).html).toContain('Say why the data is erased');
    expect((await administrator.submit(erasure!, { reason: 'Asked on 1 July.' })).location).toBe('/administration/people');
    expect((await administrator.get('/administration/people')).html).toContain('Somebody who has left');
    const still = await administrator.submit(`/administration/people/${council.people.officer}/erasure`, { reason: 'Asked.' });
    expect(still.html).toContain('This person is still here');
    expect((await (await api.signIn('smallborough/auditor')).get(erasure!)).status).toBe(403);
  });
});
