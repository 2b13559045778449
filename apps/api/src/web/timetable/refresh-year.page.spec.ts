import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

story('The links of the tasks that a change of meetings opens', (step) => {
  let api: StartedApi;
  const [committee, december] = [newId(), newId()];
  const officer = () => api.signIn('smallborough/policyOfficer');
  const keeper = () => api.signIn('smallborough/chiefExecutive');
  /** Where the link of the task leads its holder, and what stands there. */
  const opened = async (label: string) => {
    const browser = await officer();
    const [task] = await api.fresh.asOwner<{ id: string }>(`select id from task where kind = 'recalculate-dates' and state = 'open' and subject_label = $1`, [label]);
    const first = await browser.get(`/tasks/${task!.id}`);
    const then = await browser.get(first.location!);
    return { task: task!.id, path: then.location!, page: await browser.get(then.location!) };
  };

  beforeAll(async () => {
    api = await startApi();
    const council = await smallCouncil(api.fresh, 'smallborough', '2026-04-01T07:00:00.000Z');
    await api.fresh.asOwner(`insert into committee (id, council_id, code, name, kind) values ($1, $2, 'CAB', 'Cabinet', 'cabinet')`, [committee, council.id]);
    await api.fresh.asOwner(`insert into meeting (id, council_id, committee_id, held_on) values ($1, $2, $3, '2026-12-03')`, [december, council.id, committee]);
    await api.fresh.asOwner(`update post set roles = roles || array['democratic-services'] where council_id = $1 and code = 'chiefExecutive'`, [council.id]);
    const browser = await officer();
    await browser.submit('/timetable/draft', { year: '2026/27' });
    await browser.submit('/timetable/2026-27/publication', { minute: 'Management team, item 4' });
    const parts = { author: 'policyOfficer', finance: 'director', legal: 'chiefExecutive', leadMember: 'leadMember', clerk: 'policyOfficer', keyDecision: 'no' };
    const { location } = await browser.submit('/timetable/2026-27/stages/h1.cabinet/chain', parts);
    await browser.submit(location!, { reason: 'Clearances were late' });
  });
  afterAll(() => api.stop());

  step('lead each to its own matter: a paper’s to the paper’s way, the other to the dates that meetings moved', async () => {
    const browser = await keeper();
    const arranged = await browser.submit(`/administration/committees/${committee}/new-meeting`, { heldOn: '2026-10-08', paper: 'yes', title: 'Cabinet decides on the depot', author: 'serviceManager', leadMember: 'leadMember' });
    expect(arranged.location).toBe('/administration/committees');
    expect((await browser.submit(`/administration/committees/${committee}/meetings/${december}/new-day`, { heldOn: '2026-12-08' })).location).toBe('/administration/committees');
    const [paper, dates] = [await opened('Cabinet decides on the depot, 2026/27'), await opened('2026/27, after meetings were changed')];
    expect(paper.path).not.toBe(dates.path);
    expect([paper.page.status, dates.page.status]).toEqual([200, 200]);
    expect(paper.page.html).toMatch(/arranged for “Cabinet decides on the depot”[^]*Cabinet decides on the depot: drafted/);
    expect(dates.page.html).not.toContain('Cabinet decides on the depot: drafted');
    expect(dates.page.html).toContain('Cabinet of 3 Dec 2026 moved to 8 Dec 2026');
  });

  step('lead to the page that recalculates once the proposal is applied, and whoever is not asked nowhere', async () => {
    const { path } = await opened('2026/27, after meetings were changed');
    const { task } = await opened('Cabinet decides on the depot, 2026/27');
    await (await officer()).submit(path, { reason: 'Cabinet meets later' });
    expect((await opened('Cabinet decides on the depot, 2026/27')).page.html).toContain('Cabinet decides on the depot: drafted');
    const other = await (await api.signIn('smallborough/serviceManager')).get(`/tasks/${task}`);
    expect([other.location ?? '', other.status === 200 || other.status === 403 || other.status === 404]).toEqual(['', true]);
  });
});
