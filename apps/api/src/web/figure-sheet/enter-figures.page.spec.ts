import { openFiguresForPeriod } from '@golden-thread/application/figure-sheet/open-figures';
import type { CouncilId, MeasureId, PersonId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { randomUUID } from 'node:crypto';
import { housingMeasures } from '../../testing/housing-measures';
import { openPage } from '../../testing/page-seen';
import { startApi, type StartedApi } from '../../testing/start-api';

/** A data entry: the owner types a quarter's figures in one table, saves a draft, or goes on to check them. */
describe('Enter figures', () => {
  let api: StartedApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  const before = { '2025-Q1': '82', '2025-Q4': '79' };
  /** The sheet of quarter 1 with two measures, opened for the head of service. */
  const sheet = async (slug: string, post = 'serviceManager') => {
    const council = await housingMeasures(api, slug, { HS01: { title: 'Repairs done in time', figures: before }, HS02: { title: 'Rent collected', figures: {} } });
    const opened = await api.fresh.database.transact({ actor: council.engine }, async (work) =>
      accept(await openFiguresForPeriod(work, { month: null, year: '2026/27', quarter: 1, dueOn: '2026-07-14' })),
    );
    expect(opened.ok).toBe(true);
    const sheets = await api.fresh.asOwner<{ id: MeasureId }>(`select id from figure_sheet where council_id = $1 and service_id = $2`, [council.id, council.serviceId]);
    const path = `/measures/figures/${sheets[0]!.id}`;
    return { path, page: await openPage(await api.signIn(`${slug}/${post}`), path) };
  };

  it('lays each figure beside the period before, the year before and the target, and says when it is due', async () => {
    const { page } = await sheet('beside');
    expect([page.status, page.h1]).toEqual([200, 'Enter figures for Quarter 1 2026/27']);
    expect(page.text).toContain('Due on Tuesday 14 July 2026');
    const [first] = page.rows();
    expect(first?.[0]).toContain('HS01: Repairs done in time');
    expect(first?.slice(1, 4).map((cell) => cell.replace(/\s?%/, ''))).toEqual(['79.0', '82.0', '80.0']);
    expect(page.fields).toMatchObject({ 'figures[0][value]': '', 'figures[0][dataStatus]': 'final' });
  });

  it('keeps a draft as it was typed, however wrong, and enters nothing', async () => {
    const { path, page } = await sheet('drafts');
    const saved = await page.send({ 'figures[0][value]': 'not yet', then: 'save' });
    expect([saved.status, saved.location]).toEqual([303, path]);
    expect(await api.fresh.asOwner(`select 1 from event e join council c on c.id = e.council_id where c.slug = 'drafts' and e.name = 'FiguresEntered'`)).toEqual([]);
  });

  it('asks for a commentary where the status is red, beside the field, and keeps the figure', async () => {
    const { page } = await sheet('red');
    const answer = await page.send({ 'figures[0][value]': '71.2', 'figures[1][value]': '80', then: 'check' });
    expect([answer.status, answer.title]).toEqual([400, 'Error: Enter figures for Quarter 1 2026/27 – Measures – Golden Thread']);
    expect(answer.faults).toEqual([{ message: expect.stringContaining('HS01: say what happened and what is done about it.') as unknown, field: 'figures[0][commentary]' }]);
    expect(answer.fields['figures[0][value]']).toBe('71.2');
  });

  it('takes “no cases” as an answer of its own, with its reason, and has it submitted', async () => {
    const { path, page } = await sheet('nocases');
    const bare = await page.send({ 'figures[0][noCases]': 'yes', then: 'check' });
    expect(bare.faults).toEqual([{ message: expect.stringContaining('HS01: say in the commentary why there were no cases.') as unknown, field: 'figures[0][commentary]' }]);
    const answer = await page.send({ 'figures[0][noCases]': 'yes', 'figures[0][commentary]': 'Nobody applied.', then: 'check' });
    expect(answer.location).toBe(`${path}/check`);
    const check = await openPage(await api.signIn('nocases/serviceManager'), `${path}/check`);
    expect([check.text.includes('No cases'), check.text.includes('Without a figure: HS02.')]).toEqual([true, true]);
    expect((await check.send({})).status).toBe(303);
    const entered = await api.fresh.asOwner<{ value: string | null; commentary: string }>(
      `select v.value, v.commentary from measure_value v join council c on c.id = v.council_id where c.slug = 'nocases' and v.period = '2026-Q1'`);
    expect(entered).toEqual([{ value: null, commentary: 'Nobody applied.' }]);
  });

  it('refuses a figure beyond what its definition says is possible', async () => {
    const { page } = await sheet('beyond');
    const answer = await page.send({ 'figures[0][value]': '107.7', then: 'check' });
    expect(answer.faults).toEqual([{ message: expect.stringContaining('by its definition no figure is above 100') as unknown, field: 'figures[0][value]' }]);
  });

  it('goes on to the check when everything holds', async () => {
    const { path, page } = await sheet('holds');
    const answer = await page.send({ 'figures[0][value]': '81', 'figures[1][value]': '80', then: 'check' });
    expect([answer.status, answer.location]).toEqual([303, `${path}/check`]);
  });

  it('takes the figures of a file into the draft, of measures that are asked for alone, to be checked and submitted, and verified by a second person', async () => {
    const { path } = await sheet('file');
    const owner = await api.signIn('file/serviceManager');
    expect((await owner.get(path)).html).toContain(`${path}/file`);
    const template = (await owner.get(`${path}/file/csv`)).html;
    expect(template).toContain('HS01,Repairs done in time,%,2026/27 Q1,,,,,final,');
    const wrong = await owner.upload(`${path}/file`, 'file', { 'figures.csv': 'measure,value,data_status\nHS01,x,final\nHS02,80,certain' });
    expect([wrong.status, /row 2.*HS01|x<\/td>/s.test(wrong.html), wrong.html.includes('certain')]).toEqual([422, true, true]);
    const others = await owner.upload(`${path}/file`, 'file', { 'figures.csv': 'measure,value\nHS01,81\nXX9,5\nHS01,82' });
    expect([others.status, others.html.includes('a measure that you are asked for here: HS01, HS02'), others.html.includes('HS01 a second time')]).toEqual([422, true, true]);
    expect(await api.fresh.asOwner(`select 1 from figure_draft d join council c on c.id = d.council_id where c.slug = 'file'`)).toEqual([]);
    const brought = await owner.upload(`${path}/file`, 'file', { 'figures.csv': template.replace('2026/27 Q1,,', '2026/27 Q1,81,') });
    expect([brought.status, brought.location]).toEqual([303, path]);
    expect((await openPage(owner, path)).fields).toMatchObject({ 'figures[0][value]': '81', 'figures[1][value]': '' });
    expect((await (await openPage(owner, `${path}/check`)).send({})).status).toBe(303);
    expect(await api.fresh.asOwner(`select v.value, v.state from measure_value v join council c on c.id = v.council_id where c.slug = 'file' and v.period = '2026-Q1'`)).toEqual([{ value: '81', state: 'entered' }]);
    expect((await (await api.signIn('file/auditor')).get(`${path}/file`)).status).toBe(403);
    expect((await (await api.signIn('file/director')).upload(`${path}/file`, 'file', { 'figures.csv': 'measure,value\nHS01,1' }).catch(() => ({ status: 403 }))).status).toBe(403);
  });

  it('is entered by a program from the text of a file, all or none', async () => {
    const { path } = await sheet('program');
    const id = path.split('/').at(-1)!;
    const [council] = await api.fresh.asOwner<{ id: CouncilId; person: PersonId }>(`select c.id, p.id as person from council c join person p on p.council_id = c.id where c.slug = 'program' and p.subject = 'program/serviceManager'`);
    const program = await api.program(council!.id, council!.person);
    const send = (text: string, version: number) => program.send('POST', `/api/v1/figure-sheets/${id}/figures-file`, { text }, { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` });
    expect((await send('measure,value\nHS01,81\nXX9,1', 1)).status).toBe(422);
    expect((await send('measure,value\nHS01,81\nHS02,80.5', 7)).status).toBe(412);
    expect(await send('measure;value\nHS01;81\nHS02;80,5', 1)).toMatchObject({ status: 200, body: { state: 'entered' } });
    const entered = await api.fresh.asOwner(`select v.value from measure_value v join council c on c.id = v.council_id where c.slug = 'program' and v.period = '2026-Q1' order by 1`);
    expect(entered).toEqual([{ value: '80.5' }, { value: '81' }]);
  });

  it('is entered by a program as far as the file goes: what the owner is drafting of other figures stays a draft, and the same sending again is answered as before', async () => {
    const { path, page } = await sheet('mixed');
    expect((await page.send({ 'figures[1][value]': '12', 'figures[1][commentary]': 'Not yet sure', then: 'save' })).status).toBe(303);
    const [council] = await api.fresh.asOwner<{ id: CouncilId; person: PersonId }>(`select c.id, p.id as person from council c join person p on p.council_id = c.id where c.slug = 'mixed' and p.subject = 'mixed/serviceManager'`);
    const program = await api.program(council!.id, council!.person);
    const once = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
    const send = () => program.send('POST', `/api/v1/figure-sheets/${path.split('/').at(-1)!}/figures-file`, { text: 'measure,value\nHS01,81' }, once);
    expect(await send()).toMatchObject({ status: 200, body: { state: 'entered' } });
    const entered = () => api.fresh.asOwner(`select m.ref, v.value from measure_value v join measure m on m.id = v.measure_id where v.council_id = $1 and v.period = '2026-Q1'`, [council!.id]);
    expect(await entered()).toEqual([{ ref: 'HS01', value: '81' }]);
    expect((await openPage(await api.signIn('mixed/serviceManager'), path)).fields).toMatchObject({ 'figures[1][value]': '12', 'figures[1][commentary]': 'Not yet sure' });
    await api.fresh.asOwner(`update measure_value set state = 'verified' where council_id = $1`, [council!.id]);
    expect(await send()).toMatchObject({ status: 200 });
    expect(await entered()).toEqual([{ ref: 'HS01', value: '81' }]);
  });

  it('shows others what stands on it, with nothing to type', async () => {
    const { page } = await sheet('others', 'auditor');
    expect([page.status, page.h1, page.buttons]).toEqual([200, 'Figures of Housing for Quarter 1 2026/27', []]);
  });
});
