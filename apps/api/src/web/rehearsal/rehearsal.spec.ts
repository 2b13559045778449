import { publishYear } from '@golden-thread/application/timetable/draft-year';
import { runRehearsal } from '@golden-thread/application/rehearsal/run-rehearsal';
import type { RehearsalId } from '@golden-thread/domain/shared/id';
import { readByTwo } from '@golden-thread/exchange/calendar/testing/read-by-two';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { randomUUID } from 'node:crypto';
import { startApi, type StartedApi } from '../../testing/start-api';

story('Rehearsals', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  const ids: RehearsalId[] = [];
  const officer = () => api.signIn('smallborough/policyOfficer');
  const run = (rehearsalId: RehearsalId) => runRehearsal(api.fresh.database, { councilId: council.id, rehearsalId });

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-01T07:00:00.000Z');
    await (await officer()).submit('/timetable/draft', { year: '2026/27' });
  });
  afterAll(() => api.stop());

  step('is asked for on a page by the policy team, with every fault at once', async () => {
    const browser = await officer();
    expect((await browser.get('/timetable/2026-27')).html).toContain('/timetable/2026-27/rehearsals');
    expect((await browser.get('/timetable/2026-27/rehearsals')).html).toContain('This year has not been rehearsed.');
    const faulty = await browser.submit('/timetable/2026-27/new-rehearsal', { name: '', lateness: 'as-before', 'set[0][kind]': 'compose-report', 'set[0][days]': '', 'absences[0][person]': 'Ann', runs: '0' });
    expect(faulty.status).toBe(400);
    for (const fault of ['Enter a name by which', 'Enter how many working days', 'Enter the first day away']) expect(faulty.html).toContain(fault);
    for (const [name, lateKind] of [['As before', ''], ['Report late', 'compose-report']] as const) {
      const asked = await browser.submit('/timetable/2026-27/new-rehearsal', { name, lateness: 'as-before', 'set[0][kind]': lateKind, 'set[0][days]': lateKind === '' ? '' : '15', runs: '0' });
      expect(asked.status).toBe(303);
      ids.push(asked.location!.split('/').at(-1)! as RehearsalId);
    }
    expect((await browser.get(`/timetable/rehearsals/${ids[0]}`)).html).toContain('Waiting');
  });

  step('says what it found in sentences first, and stands beside another', async () => {
    for (const id of ids) expect(await run(id)).toMatchObject({ value: { done: true } });
    const browser = await officer();
    const { html, h1 } = await browser.get(`/timetable/rehearsals/${ids[1]}?with=${ids[0]}`);
    expect(h1).toBe('Report late: rehearsal of 2026/27');
    expect(html.indexOf('misses the agenda of')).toBeLessThan(html.indexOf('Tasks, by week and role'));
    expect(html).toContain('lost at “Compose the half-yearly report”');
    expect(html).toContain('Side by side');
    expect((await browser.get('/timetable/2026-27/rehearsals')).html).toContain('2 rehearsals');
    expect(html).toContain('Changes of plans ask again what they asked in the last twelve months');
    expect(html).toContain('Left out: actions and risks');
    expect((await browser.get('/timetable/2026-27/publication')).html).toContain('Every stage has the day that was rehearsed: “Report late”');
    await api.fresh.asOwner(`update rehearsal set report = jsonb_set(report, '{stages,0,date}', '"2026-04-09"') where id = $1`, [ids[1]]);
    expect((await browser.get('/timetable/2026-27/publication')).html).toMatch(/Since “Report late”, rehearsed on [^]*>9 Apr 2026</);
  });

  step('says beside each kind of task that was measured here how long it takes, and what is left out', async () => {
    await api.fresh.asOwner(`update rehearsal set report = jsonb_set(report, '{measured}', '{"complete-service-review": 47, "compose-report": 1}') where id = $1`, [ids[1]]);
    const { html } = await (await officer()).get(`/timetable/rehearsals/${ids[1]}`);
    expect(html).toContain('2 kinds of tasks take as long as they took here');
    expect(html).toContain('As measured: “Complete the service review” 47 minutes; “Compose the half-yearly report” 1 minute.');
    expect(html).toContain('recovery plans that run already as the year begins, objectives of people in no service, and changes of staff');
  });

  step('shows the e-mails that somebody would be sent', async () => {
    const browser = await officer();
    const path = `/timetable/rehearsals/${ids[0]}/emails`;
    expect((await browser.get(`${path}?person=Nobody+At+All`)).html).toContain('Nobody At All');
    expect((await browser.get(`${path}?person=${council.people.serviceManager}`)).html).toContain('Complete the service review');
  });

  step('has beside it the year on one sheet, why a stage falls on its day, and how long figures take', async () => {
    const browser = await officer();
    const wall = await browser.get('/timetable/2026-27/wall');
    expect(wall.html).toContain('<title id="year-title">2026/27 on one sheet, by track</title>');
    expect(wall.html).toContain('Quarter 1 round (performance)');
    expect((await browser.get('/timetable/2026-27/wall?track=people')).html).not.toContain('Quarter 1 round');
    expect((await browser.get('/timetable/2026-27/wall?role=service-manager')).html).toContain('Quarter 1 round');
    expect((await browser.get('/timetable/2026-27/wall?role=operator')).html).not.toContain('Quarter 1 round');
    expect((await browser.get('/timetable/2026-27/stages/q1.entry-closes')).html).toContain('10 working days after that, not counting 2 weekends: Tuesday 14 July 2026.');
    expect((await browser.get('/timetable/latency')).html).toContain('No round has opened yet.');
  });

  step('has a control room, where the policy team sees each service and what is late', async () => {
    const { html } = await (await officer()).get('/timetable/control-room');
    for (const words of ['Every e-mail, notice and task of the timetable was delivered.', 'Service by service', 'Nothing is late, and nothing is due within a week.']) expect(html).toContain(words);
    await api.fresh.asOwner(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, due_on, state, opened_at)
       values (gen_random_uuid(), $1, 'compose-report', $2, 'performance-report', gen_random_uuid(), 'The report', '2026-03-30', 'open', now())`,
      [council.id, council.posts.policyOfficer],
    );
    await api.fresh.asOwner(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, due_on, state, opened_at)
       values (gen_random_uuid(), $1, 'decide-individual-objectives', $2, 'individual-plan', gen_random_uuid(), 'Objectives of Una Private', '2026-03-30', 'open', now())`,
      [council.id, council.posts.serviceManager],
    );
    const late = (await (await officer()).get('/timetable/control-room')).html;
    expect(late).toMatch(/Agree the objectives of somebody you manage<[^]*Only their managers see who/);
    expect(late).not.toContain('Una Private');
    expect((await (await officer()).get('/timetable/control-room')).html).toMatch(/Compose the half-yearly report: The report[^]*2 days late|2 days late[^]*Compose the half-yearly report: The report/);
    expect((await (await api.signIn('smallborough/director')).get('/timetable/control-room')).status).toBe(403);
  });

  step('asks there once more for a task of any kind: whoever answers for it is told, and the thing’s history says so', async () => {
    const browser = await officer();
    const post = '/timetable/control-room/chase';
    expect((await browser.submit('/timetable/control-room', { message: 'Now' }, post)).html).toContain('Tick at least one task of the list.');
    const [task] = await api.fresh.asOwner<{ id: string }>(`select id from task where council_id = $1 and kind = 'decide-individual-objectives'`, [council.id]);
    const chased = await browser.submit('/timetable/control-room', { 'tasks[0]': task!.id, message: 'The agenda goes out on Tuesday.' }, post);
    expect(chased.status).toBe(303);
    expect((await browser.get('/timetable/control-room')).html).toContain('Asked again 1 time');
    const [event] = await api.fresh.asOwner<{ name: string; text: string; told: number }>(
      `select e.name, w.text, (select count(*)::int from event_recipient r where r.event_id = e.id) as told from event e join event_wording w on w.event_id = e.id where e.council_id = $1 and e.name = 'TaskChased'`,
      [council.id],
    );
    expect(event).toEqual({ name: 'TaskChased', text: 'The agenda goes out on Tuesday.', told: 1 });
    const extension = '/timetable/control-room/extension';
    const refused = await browser.submit('/timetable/control-room', { 'tasks[0]': task!.id, to: '2026-04-20', reason: 'They were away' }, extension);
    expect(refused.html).toMatch(/“Agree the objectives of somebody you manage” cannot be given more time here/);
    expect(refused.html).not.toContain('Una Private');
    expect((await browser.submit('/timetable/control-room', { to: 'soon', reason: '' }, extension)).html).toMatch(/must be a real date[^]*Say why[^]*Tick at least one task/);
    await api.fresh.asOwner(`update task set state = 'done' where id = $1`, [task!.id]);
    expect((await browser.submit('/timetable/control-room', { 'tasks[0]': task!.id }, post)).html).toContain('Nobody is left to chase.');
  });

  step('is for the policy team and directors alone', async () => {
    expect((await (await api.signIn('smallborough/serviceManager')).get(`/timetable/rehearsals/${ids[0]}`)).status).toBe(403);
    expect((await (await api.signIn('smallborough/director')).get(`/timetable/rehearsals/${ids[0]}`)).status).toBe(200);
  });

  step('is asked for, read and stopped by API clients', async () => {
    const client = await api.program(council.id, council.people.policyOfficer);
    const headers = { 'idempotency-key': randomUUID() };
    const body = { name: 'By a client', lateness: 'on-time', set: [], absences: [], runs: 0 };
    const asked = await client.send('POST', '/api/v1/timetable/years/2026-27/rehearsals', body, headers);
    expect([asked.status, asked.body['state']]).toEqual([201, 'asked']);
    expect((await client.send('POST', '/api/v1/timetable/years/2026-27/rehearsals', body, headers)).body['id']).toBe(asked.body['id']);
    const path = `/api/v1/timetable/rehearsals/${String(asked.body['id'])}`;
    const stopped = await client.send('POST', `${path}/stop`, undefined, { 'idempotency-key': randomUUID(), 'if-match': '"1"' });
    expect([stopped.status, stopped.body['state']]).toEqual([200, 'stopped']);
    expect((await client.get('/api/v1/timetable/years/2026-27/rehearsals')).body).toMatchObject({ total: 3 });
    expect((await client.get(`/api/v1/timetable/rehearsals/${ids[1]}`)).body).toMatchObject({ state: 'done', progress: 1 });
  });

  step('once it is published, has all its stages in the calendar of whoever looks after the year, read the same by two programs', async () => {
    expect(await publishYear(api.fresh.database, council.actor('policyOfficer'), { year: '2026/27', minute: 'Management team, item 4' })).toMatchObject({ ok: true });
    const made = await (await api.signIn('smallborough/policyOfficer')).submit('/account/calendar', {});
    const address = /<strong>(http[^<]*)<\/strong>/.exec(made.html)![1]!.replaceAll('&amp;', '&').replace(/^https?:\/\/[^/]+/, '');
    const [one, other] = readByTwo((await api.visitor().get(address)).html);
    expect(one).toEqual(other);
    const stages = await api.fresh.asOwner<{ title: string; day: string }>(
      `select title, falls_on::text as day from stage where council_id = $1 and falls_on is not null order by falls_on`, [council.id],
    );
    expect(stages.length).toBeGreaterThan(40);
    const listed = one.map(({ summary, day }) => `${day} ${summary}`);
    expect(stages.filter(({ title, day }) => !listed.some((event) => event.startsWith(day) && event.includes(title)))).toEqual([]);
  });
});
