import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { addHousingMeasures } from '../../testing/housing-measures';
import { startApi, type StartedApi } from '../../testing/start-api';

story('consultations and external challenges on pages and for API clients', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  const typed = { title: 'Evening opening', method: 'panel', asked: '1,200 residents of the panel', endsOn: '2026-05-08', owner: 'serviceManager' };
  const peers = { kind: 'peer-challenge', title: 'Corporate peer challenge', body: 'LGA', startsOn: '2020-09-15', everyYears: '5', owner: 'policyOfficer', follows: '' };
  const headers = (version: number) => ({ 'idempotency-key': newId(), 'if-match': `"${version}"` });
  const openTasks = async () =>
    (await api.fresh.asOwner<{ says: string }>(`select kind || ' ' || subject_label || ' by ' || due_on as says from task where state = 'open' and subject_type in ('consultation', 'external-challenge') order by 1`)).map(({ says }) => says);

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-20T09:00:00.000Z');
    await api.fresh.asOwner(
      `with plan as (insert into council_plan (id, council_id, year, title, state) values ($1, $2, '2026/27', 'Council plan', 'published') returning id)
       insert into objective (id, council_id, plan_id, level, year, reference, title, position) select r.id, $2, plan.id, 'council', '2026/27', r.reference, r.title, 1
       from plan, (values ($3::uuid, 'CP-1', 'Zero homelessness'), ($4::uuid, 'CP-2', 'Clean streets')) as r(id, reference, title)`, [newId(), council.id, newId(), newId()],
    );
  });
  afterAll(() => api.stop());

  step('a consultation is entered, and its owner is asked for its result', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const wrong = await manager.submit('/consultations/new', { ...typed, title: '', method: '', asked: '', endsOn: '', owner: '' });
    for (const says of ['Say what the consultation is about.', 'Choose how people are asked.', 'Say who is asked.', 'Say until when', 'Say which post runs it']) expect(wrong.html).toContain(says);
    expect((await manager.submit('/consultations/new', { ...typed, owner: 'director' })).html).toContain('You can give a consultation to a post that you answer for or manage.');
    expect((await manager.submit('/consultations/new', typed)).location).toBe('/consultations/CN-1');
    expect(await openTasks()).toEqual(['record-consultation CN-1: Evening opening by 2026-06-08']);
    expect((await manager.submit('/consultations/CN-1/uses', { named: 'CP-1', how: 'Target raised' })).html).toContain('This consultation has no result yet');
    expect((await (await api.signIn('smallborough/unitManager')).submit('/consultations/CN-1/result', { size: '640', result: 'Evenings' })).html).toContain('CN-1 is its owner’s');
  });

  step('T: at least one consultation linked, or the objective is listed; both pages lead to each other', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.submit('/consultations/CN-1/result', { size: '640.5', result: '' })).html).toContain('Say how many answered, as a whole number');
    expect((await manager.submit('/consultations/CN-1/result', { size: '640', result: 'Two in three want evenings' })).location).toBe('/consultations/CN-1');
    expect(await openTasks()).toEqual([]);
    for (const says of ['CP-1: Zero homelessness', 'CP-2: Clean streets', '1 used in nothing yet']) expect((await manager.get('/consultations')).html).toContain(says);
    expect((await manager.submit('/consultations/CN-1/uses', { named: 'XX-9', how: 'Target raised' })).html).toContain('Nothing here is called “XX-9”.');
    expect((await manager.submit('/consultations/CN-1/uses', { named: 'cp-1', how: 'Target raised' })).location).toBe('/consultations/CN-1');
    expect((await manager.submit('/consultations/CN-1/uses', { named: 'CP-1', how: 'Again' })).html).toContain('It is linked to CP-1 already.');
    const list = (await manager.get('/consultations')).html;
    expect([list.includes('/objectives/'), list.includes('CP-1: Zero homelessness'), list.includes('CP-2: Clean streets')]).toEqual([true, false, true]);
    const page = (await manager.get('/consultations/CN-1')).html;
    for (const says of ['640', 'Two in three want evenings', 'Target raised', 'Zero homelessness']) expect(page).toContain(says);
    const [objective] = await api.fresh.asOwner<{ id: string }>(`select id from objective where reference = 'CP-1'`);
    expect((await manager.get(`/plans/objectives/${objective!.id}`)).html).toContain('/consultations/');
    expect((await manager.get('/search?q=evening')).html).toContain('CN-1: Evening opening');
    expect((await manager.get('/consultations?format=csv')).html).toContain('Two in three want evenings');
  });

  step('T: a challenge’s next-due date is computed, overdue flagged, and its recommendations become actions', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    expect((await officer.submit('/external-challenges/new', { ...peers, title: '', kind: '', everyYears: '12' })).html).toContain('The years until the next one are a whole number from 1 to 10');
    expect((await officer.submit('/external-challenges/new', peers)).location).toBe('/external-challenges/XC-1');
    expect(await openTasks()).toEqual(['follow-external-challenge XC-1: Corporate peer challenge: On site by 2020-09-15']);
    for (const says of ['Overdue', 'Monday 15 September 2025', '15 Dec 2020', 'Record: on site']) expect((await officer.get('/external-challenges/XC-1')).html).toContain(says);
    expect((await officer.submit('/external-challenges/XC-1/next-step', { metOn: '2027-01-01', note: '' })).html).toContain('The day lies ahead.');
    for (const metOn of ['2020-09-15', '2020-12-10', '2021-07-15', '2021-09-15']) expect((await officer.submit('/external-challenges/XC-1/next-step', { metOn, note: '' })).location).toBe('/external-challenges/XC-1');
    expect(await openTasks()).toEqual(['follow-external-challenge XC-1: Corporate peer challenge: Arrange the next one by 2025-09-15']);
    const answer = { text: 'Report fewer measures', answer: 'accepted', reason: '', title: '', owner: '', dueOn: '' };
    expect((await officer.submit('/external-challenges/XC-1/recommendations', answer)).html).toContain('What is accepted becomes an action');
    const wrong = await officer.submit('/external-challenges/XC-1/recommendations', { ...answer, title: 'Publish twenty' });
    expect(wrong.html).toContain('Say which post owns it');
    expect((await officer.submit('/external-challenges/XC-1/recommendations', { ...answer, title: 'Publish twenty', owner: 'policyOfficer', dueOn: '2026-09-30' })).location).toBe('/external-challenges/XC-1');
    expect((await officer.get('/external-challenges/XC-1')).html).toContain('Publish twenty');
    expect((await officer.get('/actions/AC-1')).html).toContain('External challenge');
    expect((await officer.submit('/external-challenges/new', { ...peers, startsOn: '2026-10-06', follows: 'XC-9' })).html).toContain('No challenge here is called “XC-9”.');
    expect((await officer.submit('/external-challenges/new', { ...peers, startsOn: '2026-10-06', follows: 'xc-1' })).location).toBe('/external-challenges/XC-2');
    expect(await openTasks()).toEqual(['follow-external-challenge XC-2: Corporate peer challenge: On site by 2026-10-06']);
    expect((await officer.get('/external-challenges')).html).toContain('2 challenges, 0 late');
  });

  step('T: recognition appears in staff view and to the public if agreed; a consequence stays in its circle', async () => {
    const [objective] = await api.fresh.asOwner<{ id: string }>(`select id from objective where reference = 'CP-1'`);
    const result = { from: 'objective', of: objective!.id, measure: '' };
    const manager = await api.signIn('smallborough/unitManager');
    const said = { ...result, kind: 'recognition', person: 'The Repairs Officer', service: '', form: 'thanks', text: 'Nobody waited over a night', toPublic: 'yes' };
    expect((await manager.submit('/recognition/new', { ...said, person: '', text: '' })).html).toContain('Say what for, in a sentence or two.');
    expect((await manager.submit('/recognition/new', { ...said, person: 'The Repairs Manager' })).html).toContain('Nobody records this about themselves.');
    expect((await manager.submit('/recognition/new', said)).location).toBe('/recognition');
    expect((await manager.get('/recognition')).html).toMatch(/href="\/plans\/objectives\/[^"]+">Objective</);
    const about = { ...said, kind: 'consequence', form: 'support', text: 'Weekly talks until December', toPublic: '' };
    expect((await (await api.signIn('smallborough/policyOfficer')).submit('/recognition/new', about)).html).toContain('A consequence is recorded by whoever manages the person.');
    expect((await manager.submit('/recognition/new', about)).location).toBe('/recognition');
    const seen: Record<string, string> = {};
    const sees = (post: string) => ['Nobody waited over a night', 'Weekly talks until December'].map((text) => seen[post]!.includes(text));
    for (const post of ['officer', 'unitManager', 'director', 'policyOfficer', 'auditor']) seen[post] = (await (await api.signIn(`smallborough/${post}`)).get('/recognition')).html;
    expect(Object.keys(seen).map(sees)).toEqual([[true, true], [true, true], [true, true], [true, false], [true, false]]);
    const [kept] = await api.fresh.asOwner<{ id: string }>(`select id from recognition where kind = 'consequence'`);
    const told = async (post: string, rest = '') => (await (await api.signIn(`smallborough/${post}`)).get(`/history/recognition/${kept!.id}${rest}`)).html.includes('Weekly talks');
    expect([await told('unitManager'), await told('auditor'), await told('auditor', '/export')]).toEqual([true, false, false]);
    const searched = (await (await api.signIn('smallborough/auditor')).get('/history')).html;
    expect([searched.includes('Consequence recorded'), searched.includes('Weekly talks')]).toEqual([true, false]);
    const published = async () => (await api.visitor().get('/published/smallborough')).html;
    expect(await published()).not.toContain('Nobody waited over a night');
    const [row] = await api.fresh.asOwner<{ id: string }>(`select id from recognition where kind = 'recognition'`);
    const officer = await api.signIn('smallborough/officer');
    expect((await manager.submit(`/recognition/${row!.id}/answer`, { move: 'agree' })).html).toContain('Whether the public sees it is for whoever it is about');
    expect((await officer.submit(`/recognition/${row!.id}/answer`, { move: 'agree' })).location).toBe('/recognition');
    expect(await published()).toContain('Nobody waited over a night');
    expect(await published()).not.toContain('Weekly talks');
    await addHousingMeasures(api, council, { HR01: { title: 'Repairs in time', figures: {} } });
    expect((await manager.submit('/recognition/new', { ...said, from: '', of: '', measure: 'HR01', text: 'Best ever' })).location).toBe('/recognition');
    expect((await officer.get('/recognition')).html).toContain('HR01: Repairs in time<');
  });

  step('API clients read and write both registers', async () => {
    const client = await api.program(council.id, council.people.policyOfficer);
    const entered = await client.send('POST', '/api/v1/consultations', { ...typed, method: 'poll' }, headers(1));
    expect([entered.status, entered.body]).toMatchObject([201, { reference: 'CN-2', state: 'under-way', size: null, version: 1 }]);
    expect((await client.send('POST', '/api/v1/consultations/CN-2/withdrawal', { reason: 'No money' }, headers(1))).body).toMatchObject({ state: 'withdrawn' });
    expect((await client.send('POST', '/api/v1/consultations/CN-2/result', { size: 3, result: 'Yes' }, headers(2))).body).toMatchObject({ code: 'ConsultationNotInState' });
    expect((await client.send('GET', '/api/v1/consultations/CN-1')).body).toMatchObject({ usedIn: [{ kind: 'objective', how: 'Target raised' }] });
    expect((await client.send('POST', '/api/v1/external-challenges/XC-2/recommendations', { text: 'Open later', answer: 'rejected', reason: 'Residents want evenings' }, headers(1))).body).toMatchObject({ recommendations: [{ answer: 'rejected', actionId: null }] });
    expect((await client.send('GET', '/api/v1/external-challenges')).body).toMatchObject({ total: 2, items: [{ reference: 'XC-2', nextDueOn: '2031-10-06', overdue: false }, { reference: 'XC-1', nextDueOn: null }] });
  });
});
