import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import type { Browser } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

story('the administration', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let administrator: Browser;
  let post: string;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-10-12T09:00:00.000Z');
    await api.fresh.asOwner(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, due_on, state, opened_at)
       values (gen_random_uuid(), $1, 'enter-figures', $2, 'service', $3, 'Housing', '2026-10-14', 'open', now())`,
      [council.id, council.posts.serviceManager, council.serviceId],
    );
    administrator = await api.signIn('smallborough/administrator');
    post = `/administration/posts/${council.posts.serviceManager}`;
  });
  afterAll(() => api.stop());

  step('shows the tree, a part, a post with who answers for it, and people', async () => {
    expect((await administrator.get('/administration')).h1).toBe('Administration');
    expect((await administrator.get('/administration/organisation')).html).toContain('Communities');
    expect((await administrator.get(`/administration/organisation/${council.serviceId}`)).html).toContain('Head of Housing');
    expect((await administrator.get(post)).html).toContain('The Head of Housing (holds the post)');
    expect((await administrator.get('/administration/people?search=repairs%20off')).html).toContain('1 person');
  });

  step('adds a unit and a post in it, and names a circle in line management as one', async () => {
    const service = `/administration/organisation/${council.serviceId}`;
    expect((await administrator.submit(`${service}/new-part`, { name: 'Lettings', code: '' })).html).toContain('Enter the code.');
    expect((await administrator.submit(`${service}/new-part`, { name: 'Lettings', code: 'LET' })).location).toBe(service);
    expect((await administrator.get(service)).html).toContain('Lettings');
    const chief = `/administration/posts/${council.posts.chiefExecutive}/line-manager`;
    expect((await administrator.submit(chief, { lineManager: 'officer' })).html).toContain('line management would go round in a circle');
  });

  step('names a deputy for an absence, but nobody for themselves', async () => {
    const away = { holderId: council.people.director, startsOn: '2026-12-01', endsOn: '2026-12-18', reason: 'Annual leave' };
    const director = `/administration/posts/${council.posts.director}`;
    const self = await administrator.submit(`${director}/new-deputy`, { ...away, person: 'director@smallborough.example' });
    expect(self.html).toContain('Nobody stands in for themselves.');
    const never = await administrator.submit(`${director}/new-deputy`, { ...away, endsOn: '2026-02-31', person: 'serviceManager@smallborough.example' });
    expect(never.html).toContain('Enter the last day as a real date.');
    const named = await administrator.submit(`${director}/new-deputy`, { ...away, person: 'serviceManager@smallborough.example' });
    expect(named.location).toBe(director);
    expect((await administrator.get(director)).html).toContain('Annual leave');
  });

  step('records a leaver, whose open work the line manager then answers for, and appoints the next holder', async () => {
    const leaving = `/administration/people/${council.people.serviceManager}/leaving`;
    expect((await administrator.get(leaving)).h1).toBe('Record that The Head of Housing leaves');
    expect((await administrator.submit(leaving, { endsOn: '2026-10-11' })).location).toBe('/administration/people');
    expect((await administrator.get(post)).html).toContain('The Director of Communities (while it is vacant, as Director of Communities)');
    const [passed] = await api.fresh.asOwner<{ to: string[] }>(`select payload->'toPersonIds' as to from event where name = 'WorkPassedOn'`);
    expect(passed?.to).toEqual([council.people.director]);
    await administrator.submit('/administration/people/new', { name: 'Bea Okafor', email: 'bea@smallborough.example', subject: '' });
    const terms = { person: 'Bea Okafor', basis: 'permanent', share: '1', startsOn: '2026-10-12', endsOn: '' };
    expect((await administrator.submit(`${post}/new-holder`, { ...terms, person: 'Nobody Here' })).html).toContain('Nobody here is called “Nobody Here”');
    expect((await administrator.submit(`${post}/new-holder`, terms)).location).toBe(post);
    expect((await administrator.get(post)).html).toContain('Bea Okafor (holds the post)');
  });

  step('adds a committee with a chair, a member and a meeting', async () => {
    expect((await administrator.submit('/administration/committees/new', { name: 'Overview and Scrutiny', code: 'OSC', kind: 'scrutiny' })).location).toBe('/administration/committees');
    const [committee] = await api.fresh.asOwner<{ id: string }>('select id from committee');
    const at = `/administration/committees/${committee!.id}`;
    expect((await administrator.submit(`${at}/new-member`, { person: 'leadMember@smallborough.example', startsOn: '2026-10-12' })).location).toBe('/administration/committees');
    expect((await administrator.submit(`${at}/new-meeting`, { heldOn: '2026-11-19' })).location).toBe('/administration/committees');
    const { html } = await administrator.get('/administration/committees');
    expect(html).toContain('The Lead Member for Housing');
    expect(html).toContain('Thursday 19 November 2026');
    const standingDown = `${at}/members/${council.people.leadMember}/standing-down`;
    expect(html).toContain(standingDown);
    expect((await administrator.get(standingDown)).h1).toBe('Last day of The Lead Member for Housing on Overview and Scrutiny');
    expect((await administrator.submit(standingDown, { lastDay: '2026-10-01' })).status).toBe(422);
    expect((await administrator.submit(standingDown, { lastDay: '2026-10-31' })).location).toBe('/administration/committees');
  });

  step('is for administrators only', async () => {
    const director = await api.signIn('smallborough/director');
    expect((await director.get('/administration/organisation')).status).toBe(403);
    expect((await director.get(post)).status).toBe(403);
  });
});
