import { smallCouncil, type SmallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { randomUUID } from 'node:crypto';
import { AccessLog } from '../../auth/access-log';
import type { Browser, Seen } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

/** Six people of a service and a guest go through a statement, each in a browser of their own without scripts. */
let api: StartedApi;
let council: SmallCouncil;
const browsers = new Map<string, Browser>();
const of = (post: SmallPost): Browser => browsers.get(post)!;
const words = ({ html }: Seen): string => html.slice(html.indexOf('<main')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const lead = (fields: Record<string, string>): Promise<Seen> => of('serviceManager').submit('/assessments/WS-1/lead', fields);
let guest: Browser;

beforeAll(async () => {
  api = await startApi({ requestsPerMinute: 1_000_000 });
  council = await smallCouncil(api.fresh, 'rooms', '2026-07-14T08:00:00.000Z');
  for (const post of ['serviceManager', 'policyOfficer', 'unitManager', 'officer', 'director', 'auditor'] as const) browsers.set(post, await api.signIn(`rooms/${post}`));
  guest = api.visitor();
});
afterAll(() => api.stop());

story('a workshop', (step) => {
  step('installs a shipped framework, and lists every fault of a file that is none', async () => {
    const installed = await of('policyOfficer').upload('/assessments/frameworks', 'file', {}, { shipped: 'pas-performance-management' });
    expect(installed.status).toBe(303);
    expect(words(await of('officer').get(installed.location!))).toContain('17. Use managers');
    const faulty = await of('policyOfficer').upload('/assessments/frameworks', 'file', { 'mine.json': '{"format":"x","colour":1}' }, { shipped: '' });
    expect(faulty.status).toBe(422);
    expect(words(faulty)).toMatch(/colour : The format has no field of this name.*sections : /);
    expect((await of('officer').get('/assessments/new')).status).toBe(403);
    const file = (await of('officer').get(`${installed.location}/file`)).html;
    expect((await of('policyOfficer').upload('/assessments/frameworks', 'file', { 'again.json': file }, { shipped: '' })).location).toBe(installed.location);
  });

  step('changes a framework on pages: part by part, with what it says otherwise, published as the next version', async () => {
    const begun = await of('policyOfficer').submit('/assessments/frameworks/new', { title: 'How our parks do' });
    expect([begun.status, (await of('policyOfficer').submit('/assessments/frameworks/new', { title: '' })).status]).toEqual([303, 400]);
    const at = begun.location!;
    const wrong = await of('policyOfficer').submit(`${at}/about`, { title: '', scale: 'met', source: '', publisher: '', address: '', licence: '' });
    expect(words(wrong)).toMatch(/Give the framework a title.*Say what it is made from.*Say who published.*under which terms/);
    expect((await of('policyOfficer').submit(`${at}/about`, { title: 'How our parks do', scale: 'met', source: 'Our parks’ friends', publisher: 'The council', address: '', licence: 'Ours' })).location).toBe(at);
    expect((await of('policyOfficer').submit(`${at}/statements/statement-1`, { title: 'Gates', text: 'Gates open at seven.', poor: '', excellent: '', tips: 'Ask the keeper\nOil them', remove: '' })).location).toBe(at);
    expect((await of('policyOfficer').submit(`${at}/sections/section-1/new-statement`, { title: 'Bins', text: 'Bins are emptied.', poor: '', excellent: '', tips: 'Count them' })).location).toBe(at);
    expect((await of('policyOfficer').submit(`${at}/sections/section-1`, { title: 'Every day', introduction: 'We walk through it.', shortest: '', longest: '', questions: 'Why?', remove: '' })).location).toBe(at);
    expect(words(await of('policyOfficer').get(at))).toMatch(/It becomes version 1.*Every day.*Gates.*Bins.*All of it is new.*Count them/);
    expect((await of('officer').get(at)).status).toBe(403);
    const published = await of('policyOfficer').submit(at, { act: 'publish' });
    expect(words(await of('officer').get(published.location!))).toMatch(/Our parks’ friends, The council.*Terms Ours.*Bins are emptied/);
  });

  step('is set up on chosen sections, and people and a guest are invited', async () => {
    const page = await of('serviceManager').get('/assessments/new');
    const section = /name="sections" type="checkbox" value="([^"]+\.pm)"/.exec(page.html)![1]!;
    const wrong = await of('serviceManager').submit('/assessments/new', { title: '', service: '', meetsOn: '' });
    expect(wrong.status).toBe(400);
    expect(words(wrong)).toMatch(/Give the workshop a title.*Choose at least one section.*Give the day/);
    const set = await of('serviceManager').submit('/assessments/new', { title: 'Planning', sections: section, service: council.serviceId, meetsOn: '2026-07-14', scoresUntil: '2026-07-17', follows: '' });
    expect(set.location).toBe('/assessments/WS-1/people');
    for (const [who, role] of [['policyOfficer', 'note-taker'], ['unitManager', 'officer'], ['officer', 'officer'], ['director', 'manager']] as const) {
      expect((await of('serviceManager').submit('/assessments/WS-1/people', { comes: 'person', person: `${who}@rooms.example`, from: '', role })).status).toBe(303);
    }
    const invited = await of('serviceManager').submit('/assessments/WS-1/people', { comes: 'guest', person: 'Sam Reed', from: 'Nextdoor Council', role: 'officer' });
    const link = /http[^<]*\/workshop-guest[^<]*/.exec(invited.html)![0].replaceAll('&amp;', '&');
    expect((await guest.arrive(link.slice(link.indexOf('/workshop-guest')))).h1).toBe('Planning');
    expect((await guest.get('/assessments/WS-1')).status).toBe(303);
  });

  step('takes single scores unseen, then shows how they spread; "of six who have scored" is all anybody sees before', async () => {
    expect((await lead({ act: 'open', statement: 'pm-1', reason: '' })).status).toBe(303);
    for (const [post, score] of [['serviceManager', '4'], ['unitManager', '2'], ['officer', '2'], ['director', '3']] as const) {
      expect((await of(post).submit('/assessments/WS-1/room', { score })).status).toBe(303);
    }
    expect((await guest.submit('/workshop-guest', { score: '1' })).status).toBe(303);
    const before = words(await of('serviceManager').get('/assessments/WS-1/lead'));
    expect(before).toContain('5 of 6 have scored');
    expect(before).not.toContain('scores spread Who');
    expect(words(await of('officer').get('/assessments/WS-1/room'))).toContain('You gave 2.');
    expect((await lead({ act: 'reveal' })).status).toBe(303);
    expect(words(await guest.get('/workshop-guest'))).toMatch(/How 5 scores spread Who 1 2 3 4 5 Everybody 1 2 1 1 0/);
    expect((await of('officer').submit('/assessments/WS-1/comments', { statement: 'pm-1', score: '5' }, '/assessments/WS-1/room')).status).toBe(409);
  });

  step('is written down with every fault said at once, and confirmed by somebody else', async () => {
    const write = (fields: Record<string, string>): Promise<Seen> => of('policyOfficer').submit('/assessments/WS-1/notes', fields);
    const wrong = await write({ score: '2', wanted: '3', 'tips[0][decision]': 'dismissed' });
    expect(wrong.status).toBe(422);
    expect(words(wrong)).toMatch(/Say why you agreed on this score.*Say why you do not aim for 5.*Say why tip 1 is not for you.*Choose what becomes of tip 2/);
    const tips = { 'tips[0][decision]': 'taken-up', 'tips[1][decision]': 'later', 'tips[2][decision]': 'dismissed', 'tips[2][reason]': 'We ask already' };
    expect((await write({ score: '2', why: 'Only the return', wanted: '4', whyLower: 'Few of us', ...tips })).status).toBe(303);
    expect((await of('policyOfficer').submit('/assessments/WS-1/comments', { statement: 'pm-1' }, '/assessments/WS-1/confirmation')).status).toBe(403);
    expect((await of('officer').submit('/assessments/WS-1/notes', { statement: 'pm-1' }, '/assessments/WS-1/confirmation')).location).toBe('/assessments/WS-1/room');
    expect(words(await of('serviceManager').get('/assessments/WS-1'))).toMatch(/Agreed: 2\. Only the return .* Not for us\. We ask already/);
  });

  step('rests its score on records, each as it stands that day, under the five headings of an audit', async () => {
    await of('serviceManager').submit('/actions/new', { title: 'Count every case', steps: '', owner: 'unitManager', startsOn: '', dueOn: '2027-03-31', measure: '', howMuch: '', by: '' });
    const [action] = await api.fresh.asOwner<{ reference: string }>(`select reference from action where title = 'Count every case'`);
    const links = '/assessments/WS-1/statements/pm-1/links';
    expect(words(await of('officer').submit(links, { record: 'NONE-1', chosen: '', heading: '' }))).toContain('There is no such record here');
    expect((await of('officer').submit(links, { record: action!.reference, chosen: '', heading: 'budgeting' })).location).toBe(links);
    expect((await of('officer').submit(links, { record: action!.reference, chosen: '', heading: '', unlink: '' })).status).toBe(409);
    expect(words(await of('serviceManager').get('/assessments/WS-1'))).toMatch(/What it rests on Action: .*Count every case on track on 14 Jul 2026/);
    expect(words(await of('serviceManager').get('/assessments/WS-1/dated-evidence'))).toMatch(/Strategic aims 0 0 .*Budgeting 1 0 .*Reviews 0 0 .*Count every case.*14 Jul 2026/);
    expect((await of('serviceManager').get('/assessments/WS-1/dated-evidence?format=csv')).html).toMatch(/Budgeting,"?[^\n]*Count every case/);
    expect((await of('auditor').get('/assessments/WS-1/dated-evidence')).status).toBe(404);
    const program = await api.program(council.id, council.people.director);
    const link = (body: object) => program.send('POST', '/api/v1/assessments/WS-1/statements/pm-2/links', body, { 'idempotency-key': randomUUID() });
    expect(await link({ reference: action!.reference })).toMatchObject({ status: 201, body: { statements: [{ evidence: [{ heading: 'budgeting', broken: null }] }, { evidence: [{ kind: 'action', heading: 'targets', stood: 'on-track' }], staleBecause: null }, {}, {}, {}] } });
    expect(await link({ reference: '', kind: 'measure', id: randomUUID() })).toMatchObject({ status: 404, body: { code: 'NoSuchRecord' } });
  });

  step('keeps anonymous comments out of the access log, and shows them three together', async () => {
    await api.fresh.asOwner('delete from access_log');
    for (const post of ['unitManager', 'officer'] as const) expect((await of(post).submit('/assessments/WS-1/comments', { text: `Said by ${post}` })).status).toBe(303);
    expect(words(await of('serviceManager').get('/assessments/WS-1'))).not.toContain('Said by');
    expect((await guest.submit('/workshop-guest/comment', { text: 'Said by a guest' })).status).toBe(303);
    expect(words(await of('serviceManager').get('/assessments/WS-1'))).toMatch(/Said by/);
    // What is typed there is kept as nobody's draft, also where it is sent too late: its form does not say whose it is.
    expect((await of('officer').get('/assessments/WS-1/comments')).html).toMatch(/<main[\s\S]*name="_csrf" value="\w+"/);
    await api.app.get(AccessLog).flush();
    const logged = await api.fresh.asOwner<{ path: string; action: string }>('select path, action from access_log');
    expect(logged.filter(({ path, action }) => /comment/.test(path + action))).toEqual([]);
    expect(logged.map(({ path }) => path)).toContain('/assessments/WS-1');
  });

  step('turns a tip into an action with an owner and a day, and closes with a follow-up', async () => {
    for (const statement of ['pm-2', 'pm-3', 'pm-4', 'pm-5']) expect((await lead({ act: 'skip', statement, reason: 'Another day' })).status).toBe(303);
    expect((await of('officer').submit('/assessments/WS-1/actions', { about: 'pm-1.1', title: 'Count monthly', size: 'monday' })).status).toBe(303);
    const early = await of('serviceManager').submit('/assessments/WS-1/close', { followUpOn: '2027-01-12', reads: 'everybody' });
    expect([early.status, words(early)]).toEqual([409, expect.stringContaining('1 action is not decided')]);
    const decide = /href="(\/assessments\/WS-1\/actions\/[^"]+)"/.exec((await of('serviceManager').get('/assessments/WS-1/actions')).html)![1]!;
    expect((await of('serviceManager').submit(decide, { decision: 'taken-on', owner: 'unitManager', dueOn: '2026-08-31', reason: '' })).status).toBe(303);
    expect((await of('officer').submit('/assessments/WS-1/actions', { about: 'pm-1.2', title: 'A named officer for the website', size: 'bigger' })).status).toBe(303);
    const make = /href="(\/assessments\/WS-1\/actions\/[^"]+\/becomes)"[^>]*>[^<]*<span[^>]*>: A named officer/.exec((await of('serviceManager').get('/assessments/WS-1/actions')).html)![1]!;
    const wrong = await of('serviceManager').submit(make, { kind: 'role', text: '', owner: '', substitute: '' });
    expect(words(wrong)).toMatch(/Write what is done from now on.*Say which post owns it.*Give the code of the post that stands in/);
    expect((await of('serviceManager').submit(make, { kind: 'role', text: 'Keeps our pages true.', owner: 'unitManager', substitute: 'officer' })).status).toBe(303);
    expect((await of('serviceManager').submit('/assessments/WS-1/close', { followUpOn: '2027-01-12', reads: 'everybody' })).location).toBe('/assessments/WS-1');
    expect(words(await of('auditor').get('/assessments/WS-1'))).toContain('Became a practice: PR-1: A named officer for the website');
    const practice = await of('auditor').get('/assessments/practices/PR-1');
    expect(words(practice)).toMatch(/A named role with a substitute.*Keeps our pages true.*Substitute.*WS-1/);
    expect(words(await of('auditor').get('/assessments/practices'))).toContain('1 practice, 1 in force');
    expect(words(await of('auditor').get('/assessments/WS-1'))).toMatch(/Closed .*Count monthly Just do on Monday Repairs Manager, by 31 Aug 2026/);
    expect(words(await of('auditor').get('/assessments/WS-1/results'))).toMatch(/Agreed scores by section Section 1 2 3 4 5 No score .* 0 1 0 0 0 4 .*No role is shown apart/);
    expect(words(await of('auditor').get('/assessments/service-scores'))).toMatch(/Scores by service Service 1 2 3 4 5 No score Housing WS-1, 14 Jul 2026 0 1 0 0 0 4 .*5 scores/);
    expect((await of('auditor').get('/assessments/service-scores?format=csv&framework=pas-performance-management')).html).toMatch(/^\uFEFF?Service,Section,Statement,Score,Wanted,Assessed\r?\nHousing,/);
    expect((await of('auditor').get('/assessments/WS-1/results?format=csv')).html).toMatch(/^\uFEFF?Statement,Where it stands,Agreed.*\r?\n.*,Confirmed,2,4,,5,1,2,1,1,0,/m);
    const program = await api.program(council.id, council.people.auditor);
    expect((await program.send('GET', '/api/v1/assessments/WS-1', undefined, {})).body).toMatchObject({ reference: 'WS-1', statements: [{ score: 2, spread: { counts: [1, 2, 1, 1, 0] } }, {}, {}, {}, {}], actions: [{ state: 'taken-on' }, { state: 'became', became: { reference: 'PR-1' } }] });
    expect((await program.send('GET', '/api/v1/assessments/service-scores', undefined, {})).body).toMatchObject({ total: 5, items: [{ serviceName: 'Housing', assessment: 'WS-1', statement: 'pm-1', score: 2, wanted: 4 }, {}, {}, {}, {}] });
    expect((await program.send('GET', '/api/v1/practices/PR-1', undefined, {})).body).toMatchObject({ kind: 'role', text: 'Keeps our pages true.', requests: [] });
  });

  step('makes of a tip the measure itself: the form opens filled in, and what is registered is linked both ways', async () => {
    expect((await of('unitManager').get('/assessments/WS-1/actions')).html).not.toContain('/becomes"');
    const make = /href="(\/assessments\/WS-1\/actions\/[^"]+\/becomes)"/.exec((await of('policyOfficer').get('/assessments/WS-1/actions')).html)![1]!;
    const form = /href="(\/measures\/new\?[^"]+)"/.exec((await of('policyOfficer').get(make)).html)![1]!.replaceAll('&amp;', '&');
    const filled = await of('policyOfficer').get(form);
    expect(words(filled)).toContain('From WS-1: Count monthly');
    expect(filled.html).toMatch(/value="Count monthly"[\s\S]*value="Housing"/);
    const fields = {
      ref: 'PL01', title: 'Statutory measures read every month', kind: 'local', unit: '%', decimals: '0', polarity: 'maximise', frequency: 'monthly', counts: 'period', formula: 'value', multiplier: '100',
      basis: 'percent', green: '0', amber: '5', edge: 'better', zeroTarget: 'aim', lowest: '0', highest: '100', place: 'customers/Public satisfaction', service: 'Housing', owner: 'unitManager',
      verifier: 'serviceManager', member: '', definition: '', dataType: '', dataSource: '', formulaText: '', calculationGuidance: '', benchmarking: '', feeds: '', workingPapers: '', evidence: '', fromPeriod: '', reason: '',
    };
    expect(words(await of('policyOfficer').submit(form, { ...fields, title: '' }))).toContain('From WS-1: Count monthly');
    expect((await of('policyOfficer').submit(form, fields)).location).toBe('/assessments/WS-1/actions');
    expect(words(await of('auditor').get('/assessments/WS-1'))).toContain('Became a measure: PL01: Statutory measures read every month');
    expect((await of('auditor').get('/measures/PL01')).html).toContain('WS-1');
    expect(words(await of('policyOfficer').get(form))).not.toContain('From WS-1');
  });

  step('is prepared by an API client as on its pages', async () => {
    const program = await api.program(council.id, council.people.serviceManager);
    const write = (path: string, body: object) => program.send('POST', path, body, { 'idempotency-key': randomUUID() });
    const { body } = await program.send('GET', '/api/v1/assessments/frameworks', undefined, {});
    const framework = (body as { items: { id: string; key: string }[] }).items.find(({ key }) => key === 'pas-performance-management');
    const { text } = (await program.send('GET', `/api/v1/assessments/frameworks/${framework!.id}`, undefined, {})).body as { text: string };
    expect(await write('/api/v1/assessments/frameworks', { text })).toMatchObject({ status: 201, body: { id: framework!.id, text } });
    expect(await write('/api/v1/assessments/frameworks', { text: '{}' })).toMatchObject({ status: 422, body: { code: 'FrameworkFaulty' } });
    const workshop = { title: 'Once more', frameworkId: framework!.id, sections: ['pm'], serviceId: council.serviceId, meetsOn: '2026-09-15' };
    expect(await write('/api/v1/assessments', workshop)).toMatchObject({ status: 201, body: { reference: 'WS-2', state: 'preparing' } });
    expect(await write('/api/v1/assessments', { ...workshop, sections: ['none'] })).toMatchObject({ status: 422, body: { code: 'SectionsMissing' } });
    expect(await write('/api/v1/assessments/WS-2/participants', { personId: council.people.officer, role: 'officer' })).toMatchObject({ status: 201 });
    expect(await write('/api/v1/assessments/WS-2/participants', { personId: council.people.officer, role: 'officer' })).toMatchObject({ status: 409, body: { code: 'InvitedAlready' } });
    expect(await write('/api/v1/assessments/WS-2/actions', { statement: 'pm-1', tip: 4, title: 'A tip of another statement', size: 'bigger' })).toMatchObject({ status: 404 });
    expect(await write('/api/v1/assessments/WS-2/actions', { statement: 'pm-1', tip: 3, title: 'Ask customers', size: 'bigger' })).toMatchObject({ status: 201, body: { actions: [{ state: 'proposed' }] } });
  });

  step('tells a screen that follows it when it changes', async () => {
    const page = await of('serviceManager').get('/assessments/WS-1/room');
    expect(page.html).toContain('data-live="/assessments/WS-1/live"');
    const leaving = new AbortController();
    const cookie = of('serviceManager').cookiesHeld().map(({ name, value }) => `${name}=${value}`).join('; ');
    const followed = await fetch(`${api.address}/assessments/WS-1/live`, { headers: { cookie }, signal: leaving.signal });
    expect(followed.headers.get('content-type')).toBe('text/event-stream');
    const reader = followed.body!.getReader();
    const said = async (pattern: RegExp): Promise<string> => {
      for (let text = ''; ; ) {
        text += new TextDecoder().decode((await reader.read()).value);
        const found = pattern.exec(text);
        if (found) return found[0];
      }
    };
    const version = Number(/\d+/.exec(await said(/"version":\d+/))![0]);
    const began = Date.now();
    await api.fresh.asOwner(`update workshop set version = version + 1 where reference = 'WS-1'`);
    expect(await said(new RegExp(`"version":${version + 1}`))).toBeTruthy();
    expect(Date.now() - began).toBeLessThan(1_000);
    leaving.abort();
  });
});

/** No guidance of anybody: its seven themes in its shape, with sentences made up for this specification. */
const madeUpGuidance = ['Continuous improvement', 'Leadership', 'Governance', 'Culture', 'Use of resources', 'Service delivery', 'Partnerships and community engagement']
  .flatMap((theme, at) => [`${at + 1}. ${theme}`, 'Characteristics of a well-functioning authority', `${['CI', 'L', 'G', 'C', 'R', 'SD', 'PCE'][at]}001 The trees of ${theme.toLowerCase()} are counted.`]).join('\n');

story('a desk assessment, on a framework that the council builds from its own copy', (step) => {
  const day = (name: string, iso: string): Record<string, string> => ({ [name]: iso });
  const deadlines = { ...day('deadlines[proposals]', '2026-08-14'), ...day('deadlines[reviews]', '2026-08-28'), ...day('deadlines[comparison]', '2026-09-04'), ...day('deadlines[management-team]', '2026-09-15'), ...day('deadlines[audit-committee]', '2026-09-29') };
  const officers = { 'officers[head-of-paid-service]': 'chiefExecutive', 'officers[chief-finance-officer]': 'director', 'officers[monitoring-officer]': 'administrator' };

  step('is set up with every fault said at once, allocated, and begun', async () => {
    expect((await of('policyOfficer').upload('/assessments/frameworks', 'file', { 'guidance.txt': madeUpGuidance }, { shipped: '' })).status).toBe(303);
    const page = await of('policyOfficer').get('/assessments/desk/new');
    const section = /value="([^"]+\.ci)"/.exec(page.html)![1]!;
    const wrong = await of('policyOfficer').submit('/assessments/desk/new', { title: '', service: '', ...officers, 'officers[monitoring-officer]': '' });
    expect(words(wrong)).toMatch(/Give the assessment a title.*Choose at least one section.*Give the code of the post that is Monitoring Officer.*Give the day by which scores are proposed/);
    const set = await of('policyOfficer').submit('/assessments/desk/new', { title: 'Best value', sections: section, service: '', ...officers, ...deadlines, follows: '' });
    expect(set.location).toBe('/assessments/desk/DA-1/allocation');
    const own = await of('policyOfficer').submit(set.location!, { act: 'allocate', statements: 'ci001', lead: 'serviceManager', reviewer: 'serviceManager' });
    expect([own.status, words(own)]).toEqual([422, expect.stringContaining('Nobody reviews their own')]);
    expect((await of('policyOfficer').submit(set.location!, { act: 'allocate', statements: 'ci001', lead: 'serviceManager', reviewer: 'unitManager' })).status).toBe(303);
    expect((await of('policyOfficer').submit(set.location!, { act: 'begin' })).location).toBe('/assessments/desk/DA-1');
    expect(words(await of('serviceManager').get('/tasks'))).toContain('Propose the scores of your characteristics');
  });

  step('has its lead link what shows a score and propose it, and another review it', async () => {
    const at = '/assessments/desk/DA-1/characteristics/ci001';
    await of('serviceManager').submit('/actions/new', { title: 'Count the trees', steps: '', owner: 'unitManager', startsOn: '', dueOn: '2027-03-31', measure: '', howMuch: '', by: '' });
    const early = await of('serviceManager').submit(at, { narrative: '', score: '2', improvementDueOn: '' });
    expect([early.status, words(early)]).toEqual([400, expect.stringContaining('Write the narrative')]);
    expect(words(await of('serviceManager').submit(`${at}/links`, { record: 'NONE-1', chosen: '' }))).toContain('There is no such record here');
    const [action] = await api.fresh.asOwner<{ reference: string }>(`select reference from action where title = 'Count the trees'`);
    expect((await of('serviceManager').submit(`${at}/links`, { record: action!.reference.toLowerCase(), chosen: '' })).status).toBe(303);
    expect((await of('serviceManager').submit(at, { narrative: 'All are counted.', score: '1', wanted: '2', whyLower: '', improvement: 'Replace the dead ones', improvementOwner: 'officer', improvementDueOn: '2026-12-18' })).location).toBe('/assessments/desk/DA-1');
    const back = await of('unitManager').submit(`${at}/review`, { decision: 'return', reason: '' });
    expect([back.status, words(back)]).toEqual([400, expect.stringMatching(/reason/i)]);
    expect((await of('unitManager').submit(`${at}/review`, { decision: 'agree', reason: '' })).status).toBe(303);
  });

  step('is compared, agreed by three statutory officers and the management team, and decided by committee', async () => {
    const next = '/assessments/desk/DA-1/next-part';
    expect((await of('policyOfficer').submit(next, { findings: 'One lead, one yardstick.', minute: '', decision: '', committee: '', heldOn: '', isPublic: '' })).status).toBe(303);
    const early = await of('policyOfficer').submit(next, { findings: '', minute: 'Agreed.', decision: '', committee: '', heldOn: '', isPublic: '' });
    expect([early.status, words(early)]).toEqual([409, expect.stringContaining('Still to agree: Head of Paid Service, Chief Finance Officer (section 151), Monitoring Officer')]);
    for (const post of ['chiefExecutive', 'administrator'] as const) browsers.set(post, await api.signIn(`rooms/${post}`));
    for (const [post, officer] of [['chiefExecutive', 'head-of-paid-service'], ['director', 'chief-finance-officer'], ['administrator', 'monitoring-officer']] as const) {
      expect((await of(post).submit('/assessments/desk/DA-1/agreement', { officer, remark: '' })).location).toBe('/assessments/desk/DA-1');
    }
    expect((await of('policyOfficer').submit(next, { findings: '', minute: 'Agreed.', decision: '', committee: '', heldOn: '', isPublic: '' })).status).toBe(303);
    expect(words(await of('policyOfficer').get('/actions'))).toContain('Replace the dead ones');
    const committee = await api.fresh.asOwner<{ id: string }>(`insert into committee (id, council_id, code, name, kind) values (gen_random_uuid(), $1, 'AUD', 'Audit Committee', 'service') returning id`, [council.id]);
    const decided = await of('policyOfficer').submit(next, { findings: '', minute: 'Noted.', decision: 'noted', committee: committee[0]!.id, heldOn: '2026-07-14', isPublic: 'yes' });
    expect(decided.location).toBe('/assessments/desk/DA-1');
    expect(words(await of('officer').get('/assessments/desk/DA-1'))).toMatch(/Closed .*Noted, Audit Committee, Tuesday 14 July 2026\. Noted\./);
  });

  step('best value: shows a heat map by code, such as CI001, with the same as a table and a file', async () => {
    const results = await of('officer').get('/assessments/desk/DA-1/results');
    expect(results.html).toContain('CI001 Amber');
    expect(words(results)).toMatch(/Scores by theme Theme Red Amber Green No score Continuous improvement 0 1 0 0/);
    expect((await of('officer').get('/assessments/desk/DA-1/results?format=csv')).html).toMatch(/CI001,"The trees of continuous improvement are counted\., CI001",Continuous improvement,Amber,Green,,Agreed,/);
  });

  step('audit lens: one click gives dated evidence by the five headings', async () => {
    expect(words(await of('officer').get('/assessments/desk/DA-1/dated-evidence'))).toMatch(/Targets and monitoring .*Count the trees .*14 Jul 2026 .*on track/);
    expect((await of('officer').get('/assessments/desk/DA-1/dated-evidence?format=csv')).html).toContain('Targets and monitoring,');
  });

  step('is read and written by API clients as on its pages', async () => {
    const program = await api.program(council.id, council.people.serviceManager);
    expect((await program.send('GET', '/api/v1/assessments/desk', undefined, {})).body).toMatchObject({ items: [{ reference: 'DA-1', state: 'closed', agreed: 1 }] });
    expect((await program.send('GET', '/api/v1/assessments/desk/DA-1', undefined, {})).body).toMatchObject({ auditDecision: 'noted', characteristics: [{ key: 'ci001', score: 1, wanted: 2, evidence: [{ heading: 'targets', stood: 'on-track', broken: null }] }] });
    const late = await program.send('POST', '/api/v1/assessments/desk/DA-1/characteristics/ci001/review', { agrees: true, reason: '' }, { 'idempotency-key': randomUUID() });
    expect(late).toMatchObject({ status: 403, body: { code: 'NotReviewing' } });
  });
});
