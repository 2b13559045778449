import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { story } from '@golden-thread/persistence/testing/story';
import { startApi, type StartedApi } from '../../testing/start-api';

story('actions on pages and for API clients', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  const typed = { title: 'Hire two operatives', steps: '', owner: 'unitManager', startsOn: '', dueOn: '2026-09-30', measure: '', howMuch: '', by: '' };

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-07-01T09:00:00.000Z');
  });
  afterAll(() => api.stop());

  step('a manager gives one to their team, is told everything that is missing, and its owner finds the task', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.get('/actions')).html).toContain('No action is in the register yet.');
    const wrong = await manager.submit('/actions/new', { ...typed, title: '', owner: '', dueOn: '' });
    for (const says of ['Say what is done.', 'Say which post owns it', 'Say by which day it is done']) expect(wrong.html).toContain(says);
    expect((await manager.submit('/actions/new', { ...typed, owner: 'director' })).html).toContain('You can give an action to a post that you answer for or manage.');
    expect((await manager.submit('/actions/new', typed)).location).toBe('/actions/AC-1');
    const owner = await api.signIn('smallborough/unitManager');
    expect((await owner.get('/tasks')).html).toContain('AC-1: Hire two operatives');
    expect((await owner.get('/actions?part=mine')).html).toContain('1 action, 0 moved to a later day, 0 late');
  });

  step('its owner moves it, and reads what was promised; the register can be narrowed to what has moved', async () => {
    const owner = await api.signIn('smallborough/unitManager');
    const moved = { status: 'late', progress: '20', dueOn: '2026-10-31', reason: '' };
    expect((await owner.submit('/actions/AC-1/report', moved)).html).toContain('Say why it is “Late”.');
    expect((await owner.submit('/actions/AC-1/report', { ...moved, reason: 'Nobody applied' })).location).toBe('/actions/AC-1');
    const page = (await owner.get('/actions/AC-1')).html;
    for (const says of ['First promised for', 'Wednesday 30 September 2026', 'Nobody applied', 'Moved once.', 'No steps are written down yet.']) expect(page).toContain(says);
    await api.fresh.asOwner(`update action set starts_on = '2026-06-01' where reference = 'AC-1'`);
    for (const address of ['/actions/AC-1', '/actions?pace=Done+by+its+day']) expect([address, (await owner.get(address)).html]).toEqual([address, expect.stringMatching(/At this pace[^]*29 Oct(?:ober)? 2026/)]);
    expect((await owner.get('/actions?moved=Moved+once')).html).toContain('First promised for 30 Sep 2026');
    const narrowedTo = async (how: string) => (await owner.get(`/actions?how=${encodeURIComponent(how)}`)).html.includes('AC-1: Hire two operatives');
    expect([await narrowedTo('Who, not how'), await narrowedTo('Steps written')]).toEqual([true, false]);
    expect((await owner.get('/search?q=hire+operatives')).html).toContain('AC-1: Hire two operatives');
    const reader = await api.signIn('smallborough/leadMember');
    expect((await reader.get('/actions/AC-1')).html).not.toContain('Say how it stands');
    expect((await reader.get('/actions/AC-1/report')).status).toBe(403);
  });

  step('an API client adds one, reports on it, and reads the register', async () => {
    const manager = await api.program(council.id, council.people.serviceManager);
    const headers = (version: number) => ({ 'idempotency-key': newId(), 'if-match': `"${version}"` });
    const added = await manager.send('POST', '/api/v1/actions', { title: 'Train them', steps: 'Two weeks', owner: 'officer', dueOn: '2026-12-31' }, headers(1));
    expect([added.status, added.body]).toMatchObject([201, { reference: 'AC-2', owner: 'Repairs Officer', originalDueOn: '2026-12-31', waitsFor: [] }]);
    const waits = await manager.send('PUT', '/api/v1/actions/AC-2/dependencies', { references: ['AC-1'] }, headers(1));
    expect(waits.body).toMatchObject({ waitsFor: ['AC-1'], version: 2 });
    const early = await manager.send('POST', '/api/v1/actions/AC-2/reports', { status: 'achieved', progress: 100, dueOn: '2026-12-31', reason: 'Both know it' }, headers(2));
    expect([early.status, early.body['code']]).toEqual([409, 'ActionWaitsForOthers']);
    const changed = await manager.send('PUT', '/api/v1/actions/AC-2', { title: 'Train both', steps: '', owner: 'officer' }, headers(2));
    expect(changed.body).toMatchObject({ title: 'Train both', version: 3 });
    expect((await manager.send('GET', '/api/v1/actions')).body).toMatchObject({ total: 2, items: [{ reference: 'AC-1', slips: 1 }, { reference: 'AC-2' }] });
  });

  step('the policy team names how actions stand; owners say it, and it is read on pages, in files, in the history and by API clients', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const wrong = (await officer.submit('/actions/statuses/new', { title: '' })).html;
    for (const says of ['Say what it is called.', 'Choose what it means.', 'Choose whether it is said with its reason.']) expect(wrong).toContain(says);
    expect((await officer.submit('/actions/statuses/new', { title: 'late', means: 'late', asksWhy: 'no' })).html).toContain('“late” is called so already.');
    expect((await officer.submit('/actions/statuses/new', { title: 'Slipping', means: 'at-risk', asksWhy: 'no' })).location).toBe('/actions/statuses');
    const owner = await api.signIn('smallborough/unitManager');
    const list = (await owner.get('/actions/statuses')).html;
    expect([list.includes('Slipping'), list.includes('Under way, and its day may not be kept'), list.includes('/actions/statuses/slipping/change')]).toEqual([true, true, false]);
    expect((await owner.get('/actions/statuses/new')).status).toBe(403);
    expect((await owner.get('/actions/AC-1/report')).html).toContain('value="slipping"');
    expect((await owner.submit('/actions/AC-1/report', { status: 'slipping', progress: '30', dueOn: '2026-10-31', reason: '' })).location).toBe('/actions/AC-1');
    expect((await officer.submit('/actions/statuses/on-track/change', { title: 'On track', asksWhy: 'no', offered: 'no' })).html).toContain('It is the last that means “Under way, as it was promised”');
    expect((await officer.submit('/actions/statuses/slipping/change', { title: 'Behind', asksWhy: 'no', offered: 'no' })).location).toBe('/actions/statuses');
    expect((await officer.get('/actions/statuses/nowhere/change')).status).toBe(404);
    const page = (await owner.get('/actions/AC-1')).html;
    expect([page.includes('Behind'), page.includes('Slipping')]).toEqual([true, false]);
    expect((await owner.get('/actions/AC-1/report')).html).toContain('value="slipping"');
    expect((await owner.get('/actions/AC-2/report')).html).not.toContain('value="slipping"');
    expect((await owner.get('/actions?format=csv')).html).toContain('Behind');
    const [{ id }] = (await api.fresh.asOwner<{ id: string }>(`select id from action where reference = 'AC-1'`)) as [{ id: string }];
    expect((await owner.get(`/history/action/${id}`)).html).toContain('Slipping');
    const client = await api.program(council.id, council.people.policyOfficer);
    expect((await client.send('GET', '/api/v1/action-statuses')).body).toMatchObject({ items: expect.arrayContaining([{ key: 'slipping', title: 'Behind', means: 'at-risk', asksWhy: false, offered: false }]) });
    expect((await client.send('GET', '/api/v1/actions/AC-1')).body).toMatchObject({ status: 'at-risk', statusTitle: 'Behind' });
    const added = await client.send('POST', '/api/v1/action-statuses', { title: 'Nearly done', means: 'on-track', asksWhy: false }, { 'idempotency-key': newId() });
    expect([added.status, added.body]).toMatchObject([201, { key: 'nearly-done' }]);
    expect((await client.send('POST', '/api/v1/action-statuses/nearly-done/changes', { title: 'Almost done', asksWhy: true, offered: true }, { 'idempotency-key': newId() })).body).toMatchObject({ title: 'Almost done', asksWhy: true });
  });

  step('several are given to another post at once, each that cannot be is named', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const ids = await api.fresh.asOwner<{ id: string; reference: string }>('select id, reference from action order by reference');
    const blank = await manager.submit('/actions', { owner: '' }, '/actions/assignment');
    expect([blank.status, blank.html.includes('Tick at least one action.'), blank.html.includes('Say to which post the actions go.')]).toEqual([400, true, true]);
    await api.fresh.asOwner(`update action set status = 'achieved' where reference = 'AC-2'`);
    const client = await api.program(council.id, council.people.serviceManager);
    const sent = await client.send('POST', '/api/v1/action-assignments', { actions: ['AC-1', 'ac-2'], owner: 'serviceManager' }, { 'idempotency-key': newId() });
    expect([sent.status, sent.body]).toMatchObject([201, { done: ['AC-1'], refused: [{ reference: 'AC-2', code: 'ActionEnded' }] }]);
    expect((await manager.submit('/actions', { owner: 'unitManager', 'actions[]': ids[0]!.id }, '/actions/assignment')).location).toBe('/actions');
    expect((await manager.get('/actions')).html).toContain('1 action given to another post');
    expect((await (await api.signIn('smallborough/unitManager')).get('/tasks')).html).toContain('AC-1: Hire two operatives');
    expect((await manager.submit('/actions', { owner: 'director', 'actions[]': ids[0]!.id }, '/actions/assignment')).html).toContain('You can give an action to a post that you answer for or manage.');
  });
});
