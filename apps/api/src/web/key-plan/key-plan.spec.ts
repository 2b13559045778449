import { linesPerPage } from '@golden-thread/domain/plan-type/plan-text';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

story('plans of the whole council on pages and for API clients', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  const strategy = { typeKey: 'community-strategy', title: 'Smallborough 2036', beginsIn: '2026/27', endsIn: '2035/36', owner: 'director', reviewOn: '2027-03-15' };
  const text = { 'sections[vision]': 'A borough to grow old in', 'sections[action-plan]': 'Homes first', 'sections[commitment]': 'Health pays half', 'sections[monitoring]': 'Every autumn' };
  const tasks = async (): Promise<readonly string[]> =>
    (await api.fresh.asOwner<{ kind: string; code: string; due: string }>(`select t.kind, p.code, coalesce(t.due_on::text, '') as due from task t join post p on p.id = t.post_id where t.subject_type = 'key-plan' and t.state = 'open' order by t.kind, p.code`)).map(({ kind, code, due }) => `${kind} ${code} ${due}`.trim());

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-06-12T09:00:00.000Z');
  });
  afterAll(() => api.stop());

  step('the policy team begins the community strategy and gives it to its owner, who is told what it wants', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const wrong = (await officer.submit('/plans/key/new', { ...strategy, title: '', owner: '', reviewOn: '', endsIn: '2027/29' })).html;
    for (const says of ['Say what the plan is called.', 'Say which post owns it', 'Give the day on which it is looked at again', 'Give the last year that it covers']) expect(wrong).toContain(says);
    expect((await officer.submit('/plans/key/new', { ...strategy, endsIn: '2026/27' })).html).toContain('Plans of this type run from 5 to 15 years; this would run 1.');
    expect((await officer.submit('/plans/key/new', strategy)).location).toBe('/plans/key/KP-1');
    expect((await tasks()).map((task) => task.split(' ').slice(0, 2).join(' '))).toEqual(['write-key-plan director']);
    const owner = await api.signIn('smallborough/director');
    expect((await owner.submit('/plans/key/KP-1/content', { ...text, 'sections[vision]': '' })).location).toBe('/plans/key/KP-1');
    expect((await owner.get('/plans/key/KP-1')).html).toContain('the section &quot;Long-term vision&quot;');
    expect((await owner.submit('/plans/key/KP-1/submission', {})).html).toContain('The plan still wants: the section &quot;Long-term vision&quot;.');
    const other = await api.signIn('smallborough/officer');
    expect((await other.get('/plans/key/KP-1')).html).not.toContain('Homes first');
    expect((await other.submit('/plans/key/KP-1/content', text)).status).toBe(403);
  });

  step('T: without the partnership board’s approval it is not final; an officer records it with date and minute', async () => {
    const owner = await api.signIn('smallborough/director');
    expect((await owner.submit('/plans/key/KP-1/content', text)).location).toBe('/plans/key/KP-1');
    expect((await owner.submit('/plans/key/KP-1/submission', {})).location).toBe('/plans/key/KP-1');
    expect((await tasks()).map((task) => task.split(' ').slice(0, 2).join(' '))).toEqual(['approve-key-plan policyOfficer']);
    // Submitted it is read by those before whom the council's papers come; by everybody once it is in force.
    const reads = async (post: string) => (await (await api.signIn(`smallborough/${post}`)).get('/plans/key/KP-1')).html.includes('A borough to grow old in');
    expect([await reads('officer'), await reads('unitManager'), await reads('leadMember'), await reads('auditor')]).toEqual([false, false, true, true]);
    const officer = await api.signIn('smallborough/policyOfficer');
    const council = { approver: 'committee Full Council', decision: 'approve', decidedOn: '2026-06-11', minute: 'Minute 8', reason: '' };
    expect((await owner.get('/plans/key/KP-1/approval')).html).toContain('There is nothing for you to decide here.');
    expect((await officer.submit('/plans/key/KP-1/approval', council)).location).toBe('/plans/key/KP-1');
    expect((await officer.get('/plans/key/KP-1')).html).toContain('Waits for approval');
    const board = { ...council, approver: 'outside body Partnership board', minute: 'Board minute 12' };
    const wrong = (await officer.submit('/plans/key/KP-1/approval', { ...board, decidedOn: '', minute: '' })).html;
    for (const says of ['Give the day on which it was decided.', 'Give the minute by which it was decided']) expect(wrong).toContain(says);
    expect((await officer.submit('/plans/key/KP-1/approval', { ...board, decidedOn: '2026-07-01' })).html).toContain('1 July 2026 has not come yet.');
    expect((await officer.submit('/plans/key/KP-1/approval', board)).location).toBe('/plans/key/KP-1');
    const page = (await (await api.signIn('smallborough/officer')).get('/plans/key/KP-1')).html;
    for (const says of ['In force', 'A borough to grow old in', 'Board minute 12', 'Partnership board (outside body)']) expect(page).toContain(says);
    expect(await tasks()).toEqual(['review-key-plan director 2027-03-15']);
  });

  step('T: statutory plans due this year are listed, with those that feed no service plan; “none” is said of partners', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    expect((await officer.submit('/plans/key/new', { ...strategy, typeKey: 'statutory-plan', title: 'Housing strategy', endsIn: '2027/28', owner: 'serviceManager', reviewOn: '2027-02-01' })).location).toBe('/plans/key/KP-2');
    const due = (await officer.get('/plans/key?part=due')).html;
    for (const says of ['KP-2: Housing strategy', '1 key plan, 1 statutory, 1 of them without a service plan', 'Feeds none']) expect(due).toContain(says);
    expect(due).not.toContain('Smallborough 2036');
    const owner = await api.signIn('smallborough/serviceManager');
    const asked = (await owner.get('/plans/key/KP-2/content')).html;
    for (const says of ['There are none: Partners', 'KP-1: Smallborough 2036', 'At least 1.']) expect(asked).toContain(says);
    const [{ id }] = (await api.fresh.asOwner<{ id: string }>(`select id from key_plan where reference = 'KP-1'`)) as [{ id: string }];
    const said = { 'sections[duty]': 'Housing Act', 'sections[outcomes]': '40 homes', 'sections[review]': 'Yearly', 'sections[partners]': '', references: `key-plan:${id}` };
    await owner.submit('/plans/key/KP-2/content', said);
    expect((await owner.submit('/plans/key/KP-2/submission', {})).html).toContain('or your word that there is none');
    await owner.submit('/plans/key/KP-2/content', { ...said, none: 'partners' });
    expect((await owner.submit('/plans/key/KP-2/submission', {})).location).toBe('/plans/key/KP-2');
    expect((await owner.get('/plans/key/KP-1')).html).toContain('refers to it');
    expect((await owner.get('/search?q=housing+strategy')).html).toContain('KP-2: Housing strategy');
  });

  step('a plan in force is looked at again, with what was learned, and published where its type asks for it', async () => {
    const owner = await api.signIn('smallborough/director');
    expect((await owner.submit('/plans/key/KP-1/publication', { publishedOn: '2026-06-12', publishedAt: 'https://smallborough.example/2036' })).location).toBe('/plans/key/KP-1');
    expect((await owner.submit('/plans/key/KP-1/review', { outcome: 'stands', note: '', nextReviewOn: '2028-03-15' })).html).toContain('Say what was learned');
    expect((await owner.submit('/plans/key/KP-1/review', { outcome: 'stands', note: 'No change, because it is new', nextReviewOn: '2028-03-15' })).location).toBe('/plans/key/KP-1');
    expect(await tasks()).toContain('review-key-plan director 2028-03-15');
    expect((await owner.get('/plans/key/KP-1')).html).toContain('No change, because it is new');
    const again = { outcome: 'revise', note: 'Changed: health comes first', nextReviewOn: '2028-06-15' };
    expect((await owner.submit('/plans/key/KP-1/review', again)).location).toBe('/plans/key/KP-1');
    expect(await tasks()).toContain('write-key-plan director 2026-07-10');
    const anew = (await owner.get('/plans/key/KP-1')).html;
    for (const says of ['No change, because it is new', 'A new version', 'Changed: health comes first', 'Version 1, in force from']) expect(anew).toContain(says);
    expect((await owner.submit('/plans/key/KP-1/end', { reason: 'Replaced' })).status).toBe(403);
    const officer = await api.signIn('smallborough/policyOfficer');
    expect((await officer.submit('/plans/key/KP-1/end', { reason: 'Replaced by 2040' })).location).toBe('/plans/key/KP-1');
    expect((await tasks()).some((task) => task.includes('director'))).toBe(false);
  });

  step('T: an API client whose plan is over its page is told by how much, and cannot submit it', async () => {
    await api.fresh.asOwner(
      `insert into plan_type_set (id, council_id, number, name, types, state, from_year, author_ids, remark, version)
       select gen_random_uuid(), $1, 1, 'One page', jsonb_build_array(jsonb_set(type, '{pages}', '1')), 'approved', '2026/27', '{}', '', 3 from key_plan where reference = 'KP-1'`,
      [council.id],
    );
    const client = await api.program(council.id, council.people.policyOfficer);
    const headers = (version: number) => ({ 'idempotency-key': newId(), 'if-match': `"${version}"` });
    const begun = await client.send('POST', '/api/v1/key-plans', { ...strategy, title: 'One page' }, headers(1));
    expect([begun.status, begun.body]).toMatchObject([201, { reference: 'KP-3', state: 'drafting' }]);
    const sections = Object.keys(text).map((name) => ({ key: name.slice(9, -1), text: name === 'sections[vision]' ? 'x\n'.repeat(linesPerPage) : 'Said' }));
    const written = await client.send('POST', '/api/v1/key-plans/KP-3/text', { sections, references: [] }, headers(1));
    expect(written.body).toMatchObject({ version: 2, missing: [expect.stringContaining('in print it takes 2 pages, and may have 1 page')] });
    const refused = await client.send('POST', '/api/v1/key-plans/KP-3/submission', {}, headers(2));
    expect([refused.status, refused.body['code']]).toEqual([422, 'KeyPlanTooLong']);
    expect((await client.send('GET', '/api/v1/key-plans')).body).toMatchObject({ total: 3 });
  });
});
