import { takeYearSteps } from '@golden-thread/application/timetable/testing/take-year-steps';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { randomUUID } from 'node:crypto';
import { startApi, type StartedApi } from '../../testing/start-api';

story('A yearly return that the policy team makes on pages', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let given: string;
  const stage = '/timetable/2026-27/stages/own.equality-return/work';
  const signIn = (post: string) => api.signIn(`smallborough/${post}`);
  const clockAt = (instant: string) => api.fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, council.id]);

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-01T07:00:00.000Z');
    const officer = await signIn('policyOfficer');
    await officer.submit('/timetable/draft', { year: '2026/27' });
    await officer.submit('/timetable/2026-27/publication', { minute: 'Management team, item 4' });
    const added = await officer.submit('/timetable/2026-27/new-stage', { title: 'Equality return', phase: 'do', track: 'people', dateDay: '30', dateMonth: '6', days: '0' });
    await officer.submit(added.location ?? '', { reason: 'Asked for each summer' });
  });
  afterAll(() => api.stop());

  step('is a stage that asks nobody until they say what it asks, with every fault said at once', async () => {
    const officer = await signIn('policyOfficer');
    expect((await officer.get('/timetable/2026-27')).html).toContain(`href="${stage}"`);
    expect((await officer.get(stage)).html).toContain('Information');
    const wrong = await officer.submit(`${stage}/change`, { kind: 'form', audience: 'posts', posts: '', link: 'a folder', window: '999', grace: '0', reminders: 'usual', signOff: 'director' });
    expect([wrong.status, wrong.html.includes('Say who is asked'), wrong.html.includes('must begin with https://'), wrong.html.includes('up to 120 working days')]).toEqual([422, true, true, true]);
    const nobody = await officer.submit(`${stage}/change`, { kind: 'form', audience: 'posts', posts: 'P-99', window: '20', grace: '0', reminders: 'usual', signOff: 'director' });
    expect(nobody.html).toContain('Nothing in this council has the code “P-99”');
    const kept = await officer.submit(`${stage}/change`, {
      kind: 'form', audience: 'services', window: '20', grace: '2', reminders: 'usual', signOff: 'director', guidance: 'As the Equality Act asks.', ownerRole: 'policy-officer',
    });
    expect(kept.location).toBe(stage);
  });

  step('has questions, each worded on a page of its own', async () => {
    const officer = await signIn('policyOfficer');
    const one = await officer.submit(`${stage}/new-question`, { asks: 'Which list is kept?', type: 'choice', choices: 'All', required: 'yes', then: 'keep' });
    expect([one.status, one.html.includes('give a choice at least two answers')]).toEqual([422, true]);
    await officer.submit(`${stage}/new-question`, { asks: 'Which list is kept?', type: 'choice', choices: 'All\nSome', required: 'yes', then: 'keep' });
    await officer.submit(`${stage}/new-question`, { asks: 'How many were trained?', type: 'number', required: 'yes', then: 'keep' });
    await officer.submit(`${stage}/new-question`, { asks: 'When was it last?', type: 'date', required: 'no', then: 'keep' });
    await officer.submit(`${stage}/questions/q3`, { asks: 'When was the last training?', type: 'date', required: 'no', then: 'keep' });
    const { html } = await officer.get(stage);
    expect([html.includes('All; Some'), html.includes('When was the last training?'), html.includes('Heads of all services')]).toEqual([true, true, true]);
    expect((await (await signIn('director')).get(`${stage}/new-question`)).status).toBe(403);
  });

  step('is asked by itself on its day, and answered on a page that keeps a draft', async () => {
    await clockAt('2026-06-02T07:00:00.000Z');
    await takeYearSteps(api.fresh.database, council.id, '2026/27');
    const [task] = await api.fresh.asOwner<{ id: string }>(`select id from task where kind = 'complete-stage-return'`);
    const manager = await signIn('serviceManager');
    const page = await manager.arrive(`/tasks/${task!.id}`);
    expect([page.h1, page.html.includes('As the Equality Act asks.')]).toEqual(['Equality return 2026/27: Housing', true]);
    given = (await manager.get(`/tasks/${task!.id}`)).location!.replace('/completion', '');
    const saved = await manager.submit(`${given}/completion`, { 'answers[q2]': '12', then: 'save' });
    expect(saved.location).toBe(`${given}/completion`);
    expect((await manager.get(`${given}/completion`)).html).toMatch(/name="answers\[q2\]"[^>]*value="12"/);
    const wrong = await manager.submit(`${given}/completion`, { 'answers[q2]': 'many', 'answers[q3][day]': '31', 'answers[q3][month]': '2', 'answers[q3][year]': '2026', then: 'give' });
    expect([wrong.status, wrong.html.includes('href="#answers-q1"'), wrong.html.includes('Give a number in figures'), wrong.html.includes('Give a real date')]).toEqual([422, true, true, true]);
    const done = await manager.submit(`${given}/completion`, { 'answers[q1]': 'Some', 'answers[q2]': '12', then: 'give' });
    expect(done.location).toBe(given);
    expect((await manager.get(given)).html).toContain('Waits for its sign-off');
  });

  step('is sent back with a reason, given again, signed off, found, and read by everybody', async () => {
    const director = await signIn('director');
    expect((await director.submit(`${given}/decision`, { decision: 'send-back', reason: '' })).html).toContain('nothing is sent back without a reason');
    await director.submit(`${given}/decision`, { decision: 'send-back', reason: 'Count agency staff too' });
    const manager = await signIn('serviceManager');
    expect((await manager.get(`${given}/completion`)).html).toContain('Sent back to you: Count agency staff too');
    await manager.submit(`${given}/completion`, { 'answers[q1]': 'Some', 'answers[q2]': '15', then: 'give' });
    await director.submit(`${given}/decision`, { decision: 'sign-off', reason: '' });
    const employee = await signIn('officer');
    const { html } = await employee.get(given);
    expect([html.includes('Complete'), html.includes('>15<'), html.includes('/directory/services/') || html.includes('Housing')]).toEqual([true, true, true]);
    expect((await employee.get('/search?q=equality+return')).html).toContain('Equality return 2026/27 of Housing');
    expect((await employee.get(stage)).html).toContain('1 of 1 complete.');
    expect((await employee.get(`/history/stage-return/${given.split('/').at(-1)}`)).html).toContain('Sent back with a reason');
  });

  step('is read and written by API clients in the same words', async () => {
    const manager = await api.program(council.id, council.people.serviceManager);
    const address = `/api/v1${given}`;
    const { body } = await manager.send('GET', address);
    expect(body).toMatchObject({ state: 'completed', formVersion: 1, answers: { q1: 'Some', q2: '15', q3: '' }, questions: [{ key: 'q1', choices: ['All', 'Some'] }, { key: 'q2' }, { key: 'q3' }] });
    const again = await manager.send('POST', `${address}/submission`, { answers: { q1: 'All', q2: '1' } }, { 'idempotency-key': randomUUID(), 'if-match': `"${String(body['version'])}"` });
    expect([again.status, again.body['code']]).toEqual([409, 'ReturnNotOpen']);
    expect((await manager.get('/api/v1/timetable/years/2026-27/stages/own.equality-return')).body).toMatchObject({ work: { kind: 'form', window: 20, audience: { of: 'services' } } });
    expect((await manager.get('/api/v1/timetable/years/2026-27/stages/own.equality-return/returns')).body).toMatchObject({ total: 1, items: [{ name: 'Housing', state: 'completed' }] });
  });
});
