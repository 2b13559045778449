import { noteAnnualReport } from '@golden-thread/application/timetable/annual-cycle';
import { draftYear, publishYear } from '@golden-thread/application/timetable/draft-year';
import { takeYearSteps } from '@golden-thread/application/timetable/testing/take-year-steps';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

story('T: a cycle cannot close with open Revise', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  const year = '2026/27';
  const typed = { year, title: 'Letters went out after the work', learntFrom: 'RP-1, closed in May', owner: 'serviceManager' };
  const headers = (version: number) => ({ 'idempotency-key': newId(), 'if-match': `"${version}"` });
  const sql = <Row extends object>(statement: string, values: readonly unknown[] = []) => api.fresh.asOwner<Row>(statement, [...values]);
  const clockAt = (instant: string) => sql('update council set clock_at = $2 where id = $1', [council.id, instant]);
  const wake = async () => ok(await takeYearSteps(api.fresh.database, council.id, year));
  const stateOfYear = async () => (await sql<{ state: string; version: number }>('select state, version from performance_year where council_id = $1', [council.id]))[0]!;
  const openTasks = async () => (await sql<{ says: string }>(`select subject_label || ' by ' || due_on as says from task where state = 'open' and kind = 'answer-lesson' order by 1`)).map(({ says }) => says);

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-01T07:00:00.000Z');
  });
  afterAll(() => api.stop());

  step('no lesson is noted of a year that does not run', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    expect((await officer.get('/lessons/new')).html).toContain('No year runs at present.');
    const client = await api.program(council.id, council.people.policyOfficer);
    const noted = async () => (await client.send('POST', '/api/v1/lessons', typed, headers(1))).body;
    expect(await noted()).toMatchObject({ status: 404, code: 'NoSuchYear' });
    ok(await draftYear(api.fresh.database, council.actor('policyOfficer'), { year }));
    expect(await noted()).toMatchObject({ status: 409, code: 'LessonYearNotRunning', detail: expect.stringContaining('Lessons of 2026/27 are noted and answered from its publication until it closes.') });
    ok(await publishYear(api.fresh.database, council.actor('policyOfficer'), { year, minute: 'Management team, item 4' }));
  });

  step('a lesson is noted, and its owner is asked what is changed', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const wrong = await manager.submit('/lessons/new', { year: 'x', title: '', learntFrom: ' ', owner: '' });
    for (const says of ['Choose the year in which it was learnt.', 'Say what was learnt.', 'Say from what it was learnt.', 'Say which post sees to it']) expect(wrong.html).toContain(says);
    expect((await manager.submit('/lessons/new', { ...typed, owner: 'director' })).html).toContain('You can give a lesson to a post that you answer for or manage.');
    expect((await manager.submit('/lessons/new', typed)).location).toBe('/lessons/LS-1');
    expect(await openTasks()).toEqual(['LS-1: Letters went out after the work by 2026-05-01']);
    const client = await api.program(council.id, council.people.policyOfficer);
    const noted = await client.send('POST', '/api/v1/lessons', { ...typed, title: 'Targets came late', owner: 'policyOfficer' }, headers(1));
    expect([noted.status, noted.body]).toMatchObject([201, { reference: 'LS-2', state: 'open', answer: '', dueOn: '2026-05-01' }]);
    expect((await manager.get('/lessons')).html).toContain('2 open');
    expect((await manager.get('/search?q=letters')).html).toContain('LS-1: Letters went out after the work');
    expect((await (await api.signIn('smallborough/leadMember')).get('/lessons/LS-1')).html).toContain('Nobody has said yet what is changed because of it.');
  });

  step('once its day has come its owner is reminded by the year', async () => {
    await clockAt('2026-05-06T09:00:00.000Z');
    await wake();
    const reminded = await sql<{ kind: string }>(`select distinct t.kind from event e join task t on t.id::text = e.payload ->> 'taskId' where e.council_id = $1 and e.name in ('TaskReminded', 'TaskEscalated') and t.kind = 'answer-lesson'`, [council.id]);
    expect(reminded).toHaveLength(1);
  });

  step('the year does not end while one is open: not by itself, not on the page, not by REST; each is named and linked', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    expect((await officer.submit('/timetable/2026-27/closing', {})).html).toContain('2026/27 cannot close before it is over and its annual report is published.');
    await clockAt('2027-06-25T08:00:00.000Z');
    ok(await api.fresh.database.transact({ actor: council.actor('policyOfficer') }, async (work) => accept(await noteAnnualReport(work, { year }))));
    expect((await wake()).phase).toBe('after-year-end');
    expect((await stateOfYear()).state).toBe('running');
    const refused = await officer.submit('/timetable/2026-27/closing', {});
    expect([refused.status, refused.html]).toEqual([409, expect.stringContaining('2026/27 cannot close while lessons are open: LS-1 (Letters went out after the work); LS-2 (Targets came late).')]);
    for (const says of ['href="/lessons/LS-1"', 'href="/lessons/LS-2"']) expect(refused.html).toContain(says);
    const client = await api.program(council.id, council.people.policyOfficer);
    expect((await client.send('GET', '/api/v1/timetable/years/2026-27/closing')).body).toMatchObject({ isOut: true, openLessons: [{ reference: 'LS-1' }, { reference: 'LS-2' }] });
    const { version } = await stateOfYear();
    expect(await client.send('POST', '/api/v1/timetable/years/2026-27/closing', {}, headers(version))).toMatchObject({ status: 409, body: { code: 'LessonsOpen' } });
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.get('/timetable/2026-27')).html).toContain('what keeps the year from closing');
    expect((await manager.get('/timetable/2026-27/closing')).html).not.toContain('Close the year');
  });

  step('"changed: ..." or "no change, because": then the year closes by itself, and no lesson of it is added any more', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.submit('/lessons/LS-1/answer', { answer: '', text: '' })).html).toMatch(/Choose whether something was changed\.[^]*Say what was changed, or why nothing is\./);
    expect((await manager.submit('/lessons/LS-2/answer', { answer: 'unchanged', text: 'Not ours' })).html).toContain('LS-2 is its owner’s');
    expect((await manager.submit('/lessons/LS-1/answer', { answer: 'changed', text: 'Letters go out two weeks before' })).location).toBe('/lessons/LS-1');
    expect((await manager.get('/lessons/LS-1')).html).toMatch(/Changed[^]*Letters go out two weeks before/);
    await wake();
    expect((await stateOfYear()).state).toBe('running');
    const client = await api.program(council.id, council.people.policyOfficer);
    const answered = await client.send('POST', '/api/v1/lessons/LS-2/answer', { answer: 'unchanged', text: 'The grant was announced in March' }, headers(1));
    expect([answered.status, answered.body]).toMatchObject([200, { state: 'unchanged', answer: 'The grant was announced in March', version: 2 }]);
    expect(await openTasks()).toEqual([]);
    expect((await wake()).phase).toBe('ended');
    expect((await stateOfYear()).state).toBe('ended');
    expect((await manager.submit('/lessons/LS-1/answer', { answer: 'unchanged', text: 'After all' })).html).toContain('Lessons of 2026/27 are noted and answered from its publication until it closes.');
    expect((await client.send('POST', '/api/v1/lessons', { ...typed, owner: 'policyOfficer' }, headers(1))).body).toMatchObject({ code: 'LessonYearNotRunning' });
    expect((await manager.get('/lessons?format=csv')).html).toContain('The grant was announced in March');
  });
});
