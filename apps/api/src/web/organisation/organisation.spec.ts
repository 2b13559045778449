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
    expect((await administrator.get('/administration/people?q=repairs%20off')).html).toContain('1 person shown');
    const people = await administrator.get('/administration/people?sort=-name&format=csv');
    expect(people.html.split('\n').slice(0, 2)).toEqual([expect.stringMatching(/^"?Name"?,"?Posts today"?,"?Last day"?/), expect.stringContaining('The Systems Administrator')]);
  });

  step('lists every post, finds it by its title, place or code, and tells which are vacant', async () => {
    const list = async (query: string) => (await administrator.get(`/administration/posts${query}`)).html;
    expect(await list('')).toContain('11 posts');
    expect(await list('?q=housing+lead')).toContain('The Lead Member for Housing');
    expect(await list('?q=unitmanager')).toContain('1 post shown');
    expect(await list('?state=vacant')).toContain('No post matches what you chose.');
    expect(await list('?role=auditor&sort=-place')).toMatch(/1 post shown[\s\S]*Head of Internal Audit/);
    expect((await (await api.signIn('smallborough/director')).get('/administration/posts')).status).toBe(403);
  });

  step('lists what members were trained in; democratic services records it, of members alone', async () => {
    await api.fresh.asOwner(`update post set roles = roles || '{democratic-services}' where id = $1`, [council.posts.scrutinyChair]);
    const services = await api.signIn('smallborough/scrutinyChair');
    const path = '/administration/committees/training';
    const given = { title: 'Scrutiny of performance', 'heldOn[day]': '1', 'heldOn[month]': '9', 'heldOn[year]': '2026' };
    const wrong = await services.submit(`${path}/new`, { ...given, title: '', 'members[]': council.people.officer });
    expect([wrong.status, wrong.html.includes('Say what it was about.')]).toEqual([400, true]);
    expect((await services.submit(`${path}/new`, { ...given, 'members[]': council.people.officer })).html).toContain('One of those named is no member of the council today.');
    expect((await services.submit(`${path}/new`, { ...given, 'members[]': council.people.leadMember })).location).toBe(path);
    expect((await administrator.get(`${path}?q=performance`)).html).toMatch(/Scrutiny of performance[\s\S]*1 Sept? 2026[\s\S]*The Lead Member for Housing/);
    expect((await administrator.get(`${path}/new`)).status).toBe(403);
    const client = await api.program(council.id, council.people.administrator);
    expect((await client.get('/api/v1/member-training')).body).toMatchObject({ total: 1, items: [{ title: 'Scrutiny of performance', people: ['The Lead Member for Housing'] }] });
    expect((await administrator.get(`/history/person/${council.people.leadMember}`)).html).toContain('Came to a training of members');
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
    await api.fresh.asOwner(`update post set roles = '{democratic-services}' where id = $1`, [council.posts.policyOfficer]);
    const clerk = await api.signIn('smallborough/policyOfficer');
    expect((await administrator.post('/administration/committees/new', {})).status).toBe(403);
    expect((await clerk.submit('/administration/committees/new', { name: 'Overview and Scrutiny', code: 'OSC', kind: 'scrutiny' })).location).toBe('/administration/committees');
    const [committee] = await api.fresh.asOwner<{ id: string }>('select id from committee');
    const at = `/administration/committees/${committee!.id}`;
    expect((await clerk.submit(`${at}/new-member`, { person: 'leadMember@smallborough.example', startsOn: '2026-10-12' })).location).toBe('/administration/committees');
    expect((await clerk.submit(`${at}/new-meeting`, { heldOn: '2026-11-19' })).location).toBe('/administration/committees');
    const looked = await clerk.submit('/meetings/new', { committee: committee!.id, days: '3 December 2026\n19/11/2026' });
    expect(looked.html).toContain('Check 1 meeting before arranging');
    expect(looked.html).toContain('Arranged already');
    const rows = { 'meetings[0][committeeId]': committee!.id, 'meetings[0][heldOn]': '2026-12-03' };
    expect((await clerk.submit('/meetings/new', rows, '/meetings/arrangement')).location).toBe('/administration/committees');
    const { html } = await clerk.get('/administration/committees');
    expect(html).toContain('The Lead Member for Housing');
    const seenByOthers = (await administrator.get('/administration/committees')).html;
    expect([seenByOthers.includes('The Lead Member for Housing'), seenByOthers.includes('/new-member'), seenByOthers.includes('Democratic services keeps committees')]).toEqual([true, false, true]);
    expect(html).toContain('Thursday 19 November 2026');
    const standingDown = `${at}/members/${council.people.leadMember}/standing-down`;
    expect(html).toContain(standingDown);
    expect((await clerk.get(standingDown)).h1).toBe('Last day of The Lead Member for Housing on Overview and Scrutiny');
    expect((await clerk.submit(standingDown, { lastDay: '2026-10-01' })).status).toBe(422);
    expect((await clerk.submit(standingDown, { lastDay: '2026-10-31' })).location).toBe('/administration/committees');
  });

  step('merges services on a day: says what comes over before it is planned, and takes it back', async () => {
    const [parks] = await api.fresh.asOwner<{ id: string }>(`insert into service (id, council_id, directorate_id, code, name) values (gen_random_uuid(), $1, $2, 'S9', 'Parks') returning id`, [council.id, council.directorateId]);
    const merger = { 'from[]': parks!.id, effectiveOn: '2027-04-01', into: council.serviceId as string, code: '', name: '', directorate: '', head: '' };
    const page = '/administration/reorganisations/new/merge';
    expect((await administrator.submit(page, merger)).html).toContain('No year is published.');
    await api.fresh.asOwner(`insert into performance_year (id, council_id, year, state, version, definitions) values (gen_random_uuid(), $1, '2026/27', 'running', 1, '[]')`, [council.id]);
    expect((await administrator.submit(page, { ...merger, into: parks!.id })).html).toContain('A service cannot end and go on at once.');
    expect((await administrator.submit(page, { ...merger, effectiveOn: '31 November 2026', into: '' })).html).toMatch(/Enter the first day as a real date[^]*Give the new service a name[^]*Choose the directorate/);
    const { location } = await administrator.submit(page, merger);
    const shown = await administrator.get(location!);
    expect([shown.h1, shown.html.includes('Not planned yet')]).toEqual(['Parks merges into Housing', true]);
    expect((await administrator.submit(location!, { reason: '' })).html).toContain('Say why: the heads of these services are told.');
    expect((await administrator.submit(location!, { reason: 'Agreed by Full Council' })).location).toBe(location);
    expect((await administrator.get('/administration/reorganisations')).html).toMatch(/Parks merges into Housing[^]*Thursday 1 April 2027[^]*Planned/);
    expect((await administrator.submit(location!, {}, `${location}/withdrawal`)).location).toBe('/administration/reorganisations');
    expect((await administrator.get(location!)).html).toContain('Withdrawn');
    const client = await api.program(council.id, council.people.administrator);
    expect((await client.get('/api/v1/reorganisations')).body).toMatchObject({ total: 1, items: [{ kind: 'merge', from: ['Parks'], into: 'Housing', state: 'withdrawn' }] });
  });

  step('is for administrators only', async () => {
    const director = await api.signIn('smallborough/director');
    expect((await director.get('/administration/organisation')).status).toBe(403);
    expect((await director.get(post)).status).toBe(403);
  });
});
