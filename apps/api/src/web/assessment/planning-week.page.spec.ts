import { smallCouncil, type SmallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { randomUUID } from 'node:crypto';
import type { Browser, Seen } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

let api: StartedApi;
let council: SmallCouncil;
const browsers = new Map<string, Browser>();
const of = (post: SmallPost): Browser => browsers.get(post)!;
const words = ({ html }: Seen): string => html.slice(html.indexOf('<main')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  api = await startApi({ requestsPerMinute: 1_000_000 });
  council = await smallCouncil(api.fresh, 'planning', '2026-07-14T08:00:00.000Z');
  for (const post of ['policyOfficer', 'unitManager', 'officer', 'auditor'] as const) browsers.set(post, await api.signIn(`planning/${post}`));
});
afterAll(() => api.stop());

it('planning performance: takes in a file of applications, and shows each reader what is theirs to watch', async () => {
  const file = 'Application Number,Type,Date Valid,Decision Date,Case Officer,Appeal\n25/1,Major,01/04/2025,01/06/2025,The Repairs Officer,Allowed\n26/2,Householder,15/06/2026,,The Repairs Officer,\n26/3,Householder,01/07/2026,,Somebody Else,\n';
  const path = '/assessments/planning-performance';
  expect((await of('officer').upload(path, 'file', { 'cases.csv': file })).status).toBe(403);
  const faulty = await of('unitManager').upload(path, 'file', { 'cases.csv': file.replace('15/06/2026', '15/06/26') });
  expect([faulty.status, words(faulty)]).toEqual([422, expect.stringMatching(/row 3, Date Valid : 15\/06\/26, whose year has two digits/)]);
  expect((await of('unitManager').upload(path, 'file', { 'cases.csv': file })).location).toBe(path);
  expect(words(await of('officer').get(path))).toMatch(/Your own open cases\. 2 cases open in all.*26\/2/);
  expect(words(await of('officer').get(path))).not.toContain('26/3');
  expect(words(await of('unitManager').get(path))).toMatch(/26\/2.*26\/3/);
  expect((await of('auditor').get(path)).status).toBe(200);
  const extended = await of('unitManager').upload(path, 'file', { 'cases.csv': 'reference,kind,valid_on,case_officer,extended_to\n26/2,Householder,2026-06-15,The Repairs Officer,2026-12-18\n' });
  expect([extended.location, words(await of('unitManager').get(path))]).toEqual([path, expect.stringMatching(/1 application taken in\. Why more time was agreed is not said of 26\/2\. The file has no column for it/)]);
  const program = await api.program(council.id, council.people.auditor);
  expect((await program.send('GET', '/api/v1/planning-performance', undefined, {})).body).toMatchObject({ openCases: 2, speed: [{ kind: 'major', official: { of: 0, all: 0 } }, {}] });
});

it('planning performance: a case officer records more time with its reason, which the next file leaves alone', async () => {
  const path = '/assessments/planning-performance';
  const link = async (reference: string): Promise<string> => new RegExp(`href="([^"]+/extension)">Record more time<span[^>]*> for ${reference}`).exec((await of('unitManager').get(path)).html)![1]!;
  const [mine, others] = [await link('26/2'), await link('26/3')];
  expect((await of('officer').get(path)).html).toContain(mine);
  expect(words(await of('officer').submit(mine, { to: '', reason: '' }))).toMatch(/Give the day until which more time was agreed.*Say why|Give the day until which more time was agreed.*reason/);
  expect(words(await of('officer').submit(mine, { to: '2026-12-18', reason: 'Revised plans' }))).toContain('Give a day after Friday 18 December 2026');
  expect((await of('officer').submit(mine, { to: '2027-01-29', reason: 'Revised plans' })).location).toBe(path);
  expect(words(await of('officer').get(path))).toContain('Extended to 29 Jan 2027: Revised plans');
  expect(words(await of('officer').get(others))).toContain('More time is recorded by the case officer');
  const file = 'reference,kind,valid_on,case_officer,extended_to\n26/2,Householder,2026-06-15,The Repairs Officer,2026-12-18\n';
  expect((await of('unitManager').upload(path, 'file', { 'cases.csv': file })).location).toBe(path);
  expect(words(await of('officer').get(path))).toContain('Extended to 29 Jan 2027: Revised plans');
  const program = await api.program(council.id, council.people.officer);
  const { body } = await program.send('GET', '/api/v1/planning-performance/cases', undefined, {});
  const [theirs] = (body as { items: { id: string; dueOn: string }[] }).items;
  expect(theirs).toMatchObject({ reference: '26/2', dueOn: '2027-01-29', extensionReason: 'Revised plans' });
  const send = (id: string, to: string) => program.send('POST', `/api/v1/planning-performance/cases/${id}/extensions`, { to, reason: 'A late consultee' }, { 'idempotency-key': randomUUID() });
  expect(await send(theirs!.id, '2027-02-26')).toMatchObject({ status: 201, body: { dueOn: '2027-02-26', extensionReason: 'A late consultee' } });
  expect(await send(theirs!.id, '2026-12-18')).toMatchObject({ status: 422, body: { code: 'PlanningExtensionNotLater' } });
  expect(await send(theirs!.id, '2062-02-26')).toMatchObject({ status: 422, body: { code: 'PlanningExtensionTooFar' } });
  expect(words(await of('officer').submit(mine, { to: '2062-02-26', reason: 'Revised plans' }))).toContain('by Thursday 15 June 2028. Give a day up to then, or record a later one in the planning system');
  expect(await send(theirs!.id, '2027-01-22')).toMatchObject({ status: 201, body: { dueOn: '2027-01-22', extensionReason: 'A late consultee' } });
  expect(await send(/applications\/([^/]+)/.exec(others)![1]!, '2027-02-26')).toMatchObject({ status: 403, body: { code: 'NotYourCase' } });
});

it('planning performance: shows a day that is over as it stood then, and says which days it knows', async () => {
  const path = '/assessments/planning-performance';
  const then = words(await of('unitManager').get(`${path}?on[day]=15&on[month]=5&on[year]=2025`));
  expect(words(await of('unitManager').get(`${path}?on=2025-05-15`))).toContain('Planning performance on Thursday 15 May 2025');
  expect(then).toMatch(/Planning performance on Thursday 15 May 2025.*judged by what held then.*25\/1/);
  expect(then).not.toContain('26/3');
  expect(words(await of('unitManager').get(`${path}?on=2026-07-15`))).toContain('Give a day from 1 January 2000 to today, Tuesday 14 July 2026.');
  expect(words(await of('unitManager').get(`${path}?on[day]=31&on[month]=2&on[year]=2026`))).toContain('Give a day from 1 January 2000 to today');
  const program = await api.program(council.id, council.people.auditor);
  const week = (on: string) => program.send('GET', `/api/v1/planning-performance?on=${on}`, undefined, {});
  expect([await week('2025-05-15'), await week('2026-07-15'), await week('never')]).toMatchObject([{ status: 200, body: { on: '2025-05-15', openCases: 1 } }, { status: 422, body: { code: 'PlanningWeekToCome' } }, { status: 400 }]);
});

it('planning performance: the policy team says what holds from a day on, and everybody reads since when', async () => {
  const path = '/assessments/planning-performance/thresholds';
  const page = await of('policyOfficer').get(path);
  const fields = { from: '2026-01-01', majorSpeed: '61', nonMajorSpeed: '70', speedMonths: '12', quality: '10', qualityMonths: '24', qualityLagMonths: '9', majorWeeks: '26', nonMajorWeeks: '16', reason: 'Told by the Government' };
  expect(words(page)).toMatch(/6 Dec 2023.*26 weeks a major, 16 a non-major/);
  expect((await of('policyOfficer').submit(path, { ...fields, reason: '' })).status).toBe(400);
  expect((await of('policyOfficer').submit(path, fields)).location).toBe(path);
  expect(words(await of('officer').get(path))).toMatch(/1 Jan 2026 61% of majors, 70% of non-majors/);
  expect(words(await of('officer').get('/assessments/planning-performance'))).toContain('at least 61%');
  expect((await of('unitManager').submit(path, fields)).status).toBe(403);
  const program = await api.program(council.id, council.people.policyOfficer);
  const items = (await program.send('GET', '/api/v1/planning-thresholds', undefined, {})).body as { items: { from: string; majorSpeed: number }[] };
  expect(items.items.map(({ from, majorSpeed }) => [from, majorSpeed])).toEqual([['2013-10-01', 60], ['2023-12-06', 60], ['2025-01-01', 60], ['2026-01-01', 61]]);
});
