import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

story('A meeting that the policy team proposes', (step) => {
  let api: StartedApi;
  const committee = newId();
  const officer = () => api.signIn('smallborough/policyOfficer');
  const keeper = () => api.signIn('smallborough/chiefExecutive');

  beforeAll(async () => {
    api = await startApi();
    const council = await smallCouncil(api.fresh, 'smallborough', '2026-04-01T07:00:00.000Z');
    await api.fresh.asOwner(`insert into committee (id, council_id, code, name, kind) values ($1, $2, 'CAB', 'Cabinet', 'cabinet')`, [committee, council.id]);
    await api.fresh.asOwner(`update post set roles = roles || array['democratic-services'] where council_id = $1 and code = 'chiefExecutive'`, [council.id]);
    await (await officer()).submit('/timetable/draft', { year: '2026/27' });
    await (await officer()).submit('/timetable/2026-27/publication', { minute: 'Management team, item 4' });
  });
  afterAll(() => api.stop());

  step('is looked at with its consequences, then proposed with why', async () => {
    const browser = await officer();
    expect((await browser.get('/timetable/2026-27')).html).toContain('href="/timetable/new-meeting"');
    const blank = await browser.get('/timetable/new-meeting');
    expect([blank.h1, blank.html.includes('Why is it needed?')]).toEqual(['Propose a meeting', false]);
    const shown = await browser.get(`/timetable/new-meeting?committee=${committee}&heldOn=2026-12-10`);
    expect(shown.html).toMatch(/Cabinet on Thursday 10 December 2026[^]*stages? would move[^]*Cabinet[^]*10 Dec 2026/);
    expect((await browser.get(`/timetable/new-meeting?committee=${committee}&heldOn=2026-12-12`)).html).not.toContain('Why is it needed?');
    const asked = `/timetable/new-meeting?committee=${committee}&heldOn=2026-12-10`;
    const faulty = await browser.submit(asked, { committee, heldOn: '2026-12-10', beginsAt: 'late', reason: '' }, '/timetable/new-meeting');
    expect(faulty.html).toMatch(/Say when it begins as 18:30[^]*Say why the meeting is needed/);
    expect((await browser.submit(asked, { committee, heldOn: '2026-12-10', beginsAt: '18:30', reason: 'The half-year report' }, '/timetable/new-meeting')).location).toBe('/timetable');
    expect((await (await api.signIn('smallborough/director')).get('/timetable/new-meeting')).status).toBe(403);
  });

  step('is a task of democratic services, whose link opens for them, with the same consequences; they arrange it', async () => {
    const browser = await keeper();
    const [task] = await api.fresh.asOwner<{ id: string }>(`select id from task where kind = 'confirm-meeting' and state = 'open'`);
    const opened = await browser.get(`/tasks/${task!.id}`);
    expect(opened.location).toBe('/administration/committees/proposals');
    const list = await browser.get(opened.location!);
    expect(list.html).toContain('Cabinet, Thursday 10 December 2026, 18:30');
    const page = /href="(\/administration\/committees\/proposals\/[^"]+)"/.exec(list.html)![1]!;
    expect((await browser.get(page)).html).toMatch(/The half-year report[^]*would move[^]*10 Dec 2026/);
    expect((await browser.submit(page, { decision: '' })).html).toContain('Choose whether the meeting is held.');
    expect((await browser.submit(page, { decision: 'decline', reason: '' })).html).toContain('Say why it is not held');
    expect((await browser.submit(page, { decision: 'arrange', reason: '' })).location).toBe('/administration/committees');
    expect((await browser.get('/administration/committees')).html).toContain('Thursday 10 December 2026, 18:30');
    expect((await browser.get(page)).html).toContain('This meeting is arranged.');
    expect((await browser.get('/administration/committees/proposals')).html).toContain('No meeting is proposed.');
    expect((await (await officer()).get(page)).status).toBe(403);
  });
});
