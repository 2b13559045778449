import { smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { randomUUID } from 'node:crypto';
import { startApi, type StartedApi } from '../../testing/start-api';

story('The phases of a year’s cycle', (step) => {
  let api: StartedApi;
  let councilId: string;
  let people: Awaited<ReturnType<typeof smallCouncil>>['people'];
  const page = '/timetable/2026-27/phases';
  const officer = () => api.signIn('smallborough/policyOfficer');
  const textOf = (html: string) => /<textarea[^>]*id="phases"[^>]*>([^<]*)<\/textarea>/.exec(html)![1];
  const captions = async () => [...(await (await officer()).get('/timetable/2026-27?by=phase')).html.matchAll(/<caption[^>]*>([^<]*)<\/caption>/g)].map(([, name]) => name);

  beforeAll(async () => {
    api = await startApi();
    const council = await smallCouncil(api.fresh, 'smallborough', '2026-04-01T07:00:00.000Z');
    [councilId, people] = [council.id, council.people];
    await (await officer()).submit('/timetable/draft', { year: '2026/27' });
    await (await officer()).submit('/timetable/2026-27/publication', { minute: 'Management team, item 4' });
  });
  afterAll(() => api.stop());

  step('are those of Chesterfield where nothing else is chosen, and the policy team’s to change', async () => {
    expect(await captions()).toEqual(expect.arrayContaining(['Analyse', 'Plan', 'Do', 'Review']));
    const { html, h1 } = await (await officer()).get(page);
    expect([h1, textOf(html)]).toEqual(['Phases of the cycle in 2026/27', 'analyse: Analyse\nplan: Plan\ndo: Do\nreview: Review']);
    expect((await (await api.signIn('smallborough/director')).get(page)).status).toBe(403);
  });

  step('become those of the other source at a choice, on every page of the year', async () => {
    const browser = await officer();
    const chosen = await browser.submit(page, { cycle: 'plan-do-review-revise', phases: 'nothing', goesTo: '', stage: 'q1.corporate-review', stagePhase: 'revise' });
    expect(chosen.location).toBe('/timetable/2026-27?by=phase');
    const names = (await captions()).filter((name) => ['Analyse', 'Plan', 'Do', 'Review', 'Revise'].includes(name!));
    expect(names).toEqual(['Plan', 'Do', 'Review', 'Revise']);
    expect((await browser.get('/timetable/2026-27/text')).html).toMatch(/golden-thread timetable 4\s+phase plan: Plan\s+phase do: Do\s+phase review: Review\s+phase revise: Revise/);
    expect((await browser.get('/timetable/2026-27/wall?phase=revise')).html).toMatch(/corporate review[^<]*<span class="gt-quiet">Performance, Revise/);
    expect((await browser.get('/timetable/2026-27/wall?phase=revise')).html).not.toContain('Full Council decides budget');
    expect((await browser.get('/timetable/2026-27/new-stage')).html).toContain('value="revise"');
    const year = (await api.fresh.asOwner<{ id: string }>('select id from performance_year where council_id = $1', [councilId]))[0]!.id;
    expect((await browser.get(`/history/year/${year}`)).html).toMatch(/Phases of the cycle changed[^]*Analyse, Plan, Do, Review[^]*Plan, Do, Review, Revise/);
  });

  step('are renamed, ordered and added to; what makes no cycle is refused with why, and what was typed stays', async () => {
    const browser = await officer();
    const typed = 'revise: Learn\nplan: Plan and budget\ndo: Do\nreview: Review\ntell: Tell people';
    expect((await browser.submit(page, { cycle: '', phases: `${typed}\nBad code: x` })).html).toMatch(/A code has up to 20 small letters[^]*revise: Learn/);
    expect((await browser.submit(page, { cycle: '', phases: 'plan: Plan' })).html).toContain('Give each a phase, or say where the stages of a phase that is taken out go.');
    expect((await browser.submit(page, { cycle: '', phases: typed, stage: 'planning.launch' })).html).toContain('Choose both: the stage, and the phase that it is given.');
    expect((await browser.submit(page, { cycle: '', phases: typed })).status).toBe(303);
    expect((await captions()).filter((name) => ['Learn', 'Plan and budget', 'Do', 'Review'].includes(name!))).toEqual(['Learn', 'Plan and budget', 'Do', 'Review']);
    await browser.submit('/timetable/draft', { year: '2027/28' });
    expect(textOf((await browser.get('/timetable/2027-28/phases')).html)).toBe(typed);
  });

  step('are read and put by API clients; stages are chosen by them as before', async () => {
    const client = await api.program(councilId as never, people.policyOfficer);
    const path = '/api/v1/timetable/years/2026-27';
    const { body } = await client.get(path);
    expect((body['phases'] as { key: string }[]).map(({ key }) => key)).toEqual(['revise', 'plan', 'do', 'review', 'tell']);
    const headers = { 'idempotency-key': randomUUID(), 'if-match': `"${String(body['version'])}"` };
    const put = await client.send('PUT', `${path}/phases`, { phases: [{ key: 'plan', name: 'Plan' }, { key: 'do', name: 'Do' }], goesTo: 'do' }, headers);
    expect([put.status, put.body['phases']]).toEqual([200, [{ key: 'plan', name: 'Plan' }, { key: 'do', name: 'Do' }]]);
    expect((await client.send('PUT', `${path}/phases`, { phases: [] }, { 'idempotency-key': randomUUID(), 'if-match': `"${Number(body['version']) + 1}"` })).status).toBe(400);
    expect((await client.get(`${path}/stages?phase=plan`)).body['total']).toBeGreaterThan(0);
    expect(await client.get(`${path}/stages?phase=review`)).toMatchObject({ status: 400 });
  });
});
