import { commentOnMeasure } from '@golden-thread/application/measure/comment-on-measure';
import { getServiceReview } from '@golden-thread/application/review/get-service-review';
import type { ReportContent } from '@golden-thread/domain/report/report-content';
import { addCommittees, type PaperInState, papersInEveryState, wordsOf } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { hashOfReport } from '@golden-thread/persistence/report/report-compositions';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import type { MeasureId, ReviewId } from '@golden-thread/domain/shared/id';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { RoutePolicyCheck } from '../../http/route-policy';
import type { Browser } from '../../testing/browser';
import { addHousingMeasures } from '../../testing/housing-measures';
import { startApi, type StartedApi } from '../../testing/start-api';

story('what is exempt under Schedule 12A', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let made: readonly PaperInState[];
  let policy: Browser;
  const reader = new Map<string, Browser>();
  const slug = 'exempting';

  const idOf = (paper: string, state: string): string => made.find((one) => one.paper === paper && one.state === state)!.id;
  const rowOf = async <Row>(table: string, id: string): Promise<Row> => (await api.fresh.asOwner<Row>(`select * from ${table} where id = $1`, [id]))[0]!;
  const moveClock = (instant: string) => api.fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, council.id]);

  const said = 'The contractor went under in May.';

  /** A published report that tells of the decided exception, in its own words. */
  async function publish(reportId: string, exceptionId: string, measureId: MeasureId): Promise<string> {
    const { year } = await rowOf<{ year: never }>('performance_report', reportId);
    const { reference } = await rowOf<{ reference: string }>('exception_case', exceptionId);
    const decision = { quarter: 1, reference, kind: 'late', service: 'Housing', measure: null, decision: 'watch', reason: wordsOf(exceptionId) };
    const content: ReportContent = {
      year, half: 'h1', council: slug, summary: 'The summary of it all.', snapshot: { id: newId(), number: 1, hash: '', takenAt: '2026-09-01T08:00:00.000Z' }, issues: [], reviews: [],
      figures: [{
        measureId, ref: 'HS01', title: 'Repairs', serviceId: council.serviceId, serviceName: 'Housing', dimension: 'council-plan', group: '', unit: '%', decimals: 0, period: 'Quarter 1 2026/27', value: '71', target: '80',
        level: 'red', why: '', shortTravel: 'unknown', longTravel: 'unknown', bestEver: false, tenPercentBetter: false, due: true, provisional: false, commentary: said, valueVersion: 1,
      }],
      decisions: [decision, { ...decision, reference: 'EX-0', reason: 'Told to everybody.' }],
    };
    const hash = hashOfReport(content);
    await api.fresh.asOwner('insert into report_composition (id, council_id, report_id, number, hash, content, composed_at) values ($1, $2, $3, 1, $4, $5, now())', [
      newId(), council.id, reportId, hash, content,
    ]);
    await api.fresh.asOwner('update performance_report set hash = $2, published_at = now() where id = $1', [reportId, hash]);
    return `/published/${slug}/${String(year).replace('/', '-')}/h1`;
  }

  let published: string;
  let measureId: MeasureId;
  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, slug, '2026-09-01T08:00:00.000Z');
    const at = await addCommittees(api.fresh, council);
    made = await papersInEveryState(api.fresh, at, council.people.serviceManager);
    // Somebody of another service, who reads what is decided and nothing else.
    await api.fresh.asOwner('update post set line_manager_post_id = null, service_id = $2 where id = $1', [council.posts.officer, at.otherServiceId]);
    await addHousingMeasures(api, council, { HS01: { title: 'Repairs', figures: { '2026-Q1': '71' }, commentary: said } });
    measureId = (await api.fresh.asOwner<{ id: MeasureId }>(`select id from measure where ref = 'HS01'`))[0]!.id;
    published = await publish(idOf('performance-report', 'published'), idOf('exception', 'decided'), measureId);
    policy = await api.signIn(`${slug}/policyOfficer`);
    for (const post of ['officer', 'administrator', 'serviceManager', 'committeeChair', 'leadMember', 'auditor']) reader.set(post, await api.signIn(`${slug}/${post}`));
  });
  afterAll(() => api.stop());

  const mark = async (paper: string, id: string, fields: object = {}) =>
    policy.submit(`/exemptions/${paper}/${id}`, { paragraph: '3', until: '2026-12-31', reason: 'The contractor’s price would be known to others.', ...fields });

  step('is marked by the policy team alone, with paragraph, last day and reason', async () => {
    const plan = idOf('recovery-plan', 'ended');
    expect((await reader.get('serviceManager')!.get(`/exemptions/recovery-plan/${plan}`)).status).toBe(403);
    const bare = await mark('recovery-plan', plan, { paragraph: '', reason: '' });
    expect([bare.status, bare.html.includes('Choose the paragraph'), bare.html.includes('Say why keeping it')]).toEqual([400, true, true]);
    expect((await mark('recovery-plan', plan, { until: '2026-08-31' })).html).toContain('The last day is over.');
    expect((await policy.get(`/exemptions/performance-report/${plan}`)).status).toBe(404);
    expect((await policy.get(`/exemptions/recovery-plan/${newId()}`)).status).toBe(404);
    expect((await mark('recovery-plan', plan)).status).toBe(303);
  });

  step('is shown to its circle with the paragraph in words, and to others it is not there: page, REST, lists, search and history', async () => {
    const plan = idOf('recovery-plan', 'ended');
    const { reference } = await rowOf<{ reference: string }>('recovery_plan', plan);
    for (const post of ['serviceManager', 'committeeChair', 'leadMember', 'auditor']) {
      const { status, html } = await reader.get(post)!.get(`/recovery-plans/${plan}`);
      expect([post, status, html.includes('Paragraph 3: Financial or business affairs'), html.includes('31 December 2026')]).toEqual([post, 200, true, true]);
    }
    for (const post of ['officer', 'administrator'] as const) {
      const browser = reader.get(post)!;
      const program = await api.program(council.id, council.people[post]);
      const answers = [
        await browser.get(`/recovery-plans/${plan}`), await browser.get('/recovery-plans?show=all'), await browser.get(`/history/recovery-plan/${plan}`),
        await browser.get(`/search?words=${plan.slice(0, 8)}`), await browser.get('/'),
      ].map(({ html }) => html);
      const rest = await Promise.all([`/recovery-plans/${plan}`, '/recovery-plans', `/exemptions/recovery-plan/${plan}`, '/exemptions', `/history/recovery-plan/${plan}`].map((path) => program.send('GET', `/api/v1${path}`)));
      expect(rest.map(({ status }) => status)).toEqual([404, 200, 404, 200, 404]);
      const told = [...answers, ...rest.map(({ body }) => JSON.stringify(body))].join('\n');
      expect([post, told.includes(wordsOf(plan)), told.includes(`${reference}`) && rest[1]!.status === 200 && JSON.stringify(rest[1]!.body).includes(reference), told.includes('Financial or business')]).toEqual([post, false, false, false]);
    }
  });

  step('closes the actions agreed in it to the same people: register, page, REST, files, search, links, comments and history', async () => {
    const [plan, action, waiting] = [idOf('recovery-plan', 'ended'), idOf('action', 'late'), idOf('action', 'on-track')];
    await api.fresh.asOwner(`update action set origin_kind = 'recovery-plan', origin_id = $2 where id = $1`, [action, plan]);
    await api.fresh.asOwner('update action set waits_for = array[$2::uuid] where id = $1', [waiting, action]);
    await api.fresh.asOwner(`update action set starts_on = '2026-01-05' where id = $1`, [action]);
    const listing = ['/plans/checks'];
    const itemsFor = async (post: SmallPost) => JSON.stringify(await getServiceReview(api.fresh.database, council.actor(post), idOf('service-review', 'signed-off') as ReviewId));
    expect([(await itemsFor('auditor')).includes(wordsOf(action)), (await itemsFor('officer')).includes(wordsOf(action)), (await itemsFor('officer')).includes(wordsOf(waiting))]).toEqual([true, false, true]);
    const pages = ['/actions', '/actions?show=all&as=csv', `/actions/${waiting}`, `/search?words=${action.slice(0, 8)}`, `/measures/HS01`, ...listing];
    const rest = ['/actions', `/actions/${waiting}`, `/search?q=${action.slice(0, 8)}`, ...listing];
    for (const path of listing) expect([path, (await reader.get('auditor')!.get(path)).html.includes(wordsOf(action))]).toEqual([path, true]);
    for (const post of ['officer', 'administrator'] as const) {
      const [browser, program] = [reader.get(post)!, await api.program(council.id, council.people[post])];
      const told = [...await Promise.all(pages.map(async (path) => (await browser.get(path)).html)), ...await Promise.all(rest.map(async (path) => JSON.stringify((await program.send('GET', `/api/v1${path}`)).body)))];
      expect([post, told.map((text) => text.includes(wordsOf(action)))]).toEqual([post, told.map(() => false)]);
      expect([post, told[0]!.includes(wordsOf(waiting))]).toEqual([post, true]);
      const closed = await Promise.all([`/actions/${action}`, `/history/action/${action}`, `/actions/${action}/evidence`].map(async (path) => (await browser.get(path)).status));
      expect([post, closed]).toEqual([post, [404, 404, 404]]);
      expect((await program.send('GET', `/api/v1/actions/${action}/comments`)).status).toBe(404);
    }
    expect((await reader.get('committeeChair')!.get(`/actions/${action}`)).html).toContain(wordsOf(action));
    // Nobody is told of it by being mentioned beside it.
    const mentioned = await policy.submit(`/actions/${action}/comments`, { text: 'Look at this.', part: '', 'mentions[0][name]': 'The Repairs Officer' });
    expect([mentioned.status, mentioned.html.includes('The Repairs Officer may not read this.')]).toEqual([422, true]);
  });

  step('is on no public page while it is exempt, which says under what; and not in the report for those outside its circle', async () => {
    const exception = idOf('exception', 'decided');
    const report = `/reports/${idOf('performance-report', 'published')}`;
    expect((await api.visitor().get(published)).html).toContain(wordsOf(exception));
    const program = await api.program(council.id, council.people.policyOfficer);
    const put = await program.send('PUT', `/api/v1/exemptions/exception/${exception}`, { paragraph: 1, until: '2026-12-31', reason: 'One person alone is meant.' }, { 'idempotency-key': newId(), 'if-match': '"0"' });
    expect([put.status, put.body]).toMatchObject([200, { paragraph: 1, says: 'Paragraph 1: Information about an individual', version: 1 }]);

    const open = api.app.get(RoutePolicyCheck).routes().filter(({ policy: rule, method }) => rule!.permission === 'public' && method === 'GET');
    const [, , , year] = published.split('/');
    for (const { path } of open) {
      const { html } = await api.visitor().get(`/${path}`.replace(/^\/+/, '/').replace(':council', slug).replace(':year', year!).replace(':half', 'h1'));
      expect([path, html.includes(wordsOf(exception))]).toEqual([path, false]);
    }
    const seen = await api.visitor().get(published);
    expect(seen.html).toContain('Paragraph 1: Information about an individual');
    expect(seen.html).toContain('Told to everybody.');
    for (const [post, reads] of [['officer', false], ['administrator', false], ['serviceManager', true], ['auditor', true]] as const) {
      expect([post, (await reader.get(post)!.get(report)).html.includes(wordsOf(exception))]).toEqual([post, reads]);
    }
  });

  step('is read again the day after its last day, by itself; and once it is lifted', async () => {
    const [plan, exception] = [idOf('recovery-plan', 'ended'), idOf('exception', 'decided')];
    const officer = reader.get('officer')!;
    await moveClock('2026-12-31T09:00:00.000Z');
    expect((await officer.get(`/recovery-plans/${plan}`)).status).toBe(404);
    await moveClock('2027-01-01T09:00:00.000Z');
    expect((await officer.get(`/recovery-plans/${plan}`)).html).toContain(wordsOf(plan));
    expect((await api.visitor().get(published)).html).toContain(wordsOf(exception));
    await moveClock('2026-10-01T09:00:00.000Z');
    expect((await officer.get(`/recovery-plans/${plan}`)).status).toBe(404);
    expect((await policy.submit(`/exemptions/recovery-plan/${plan}/lift`, { reason: '' })).status).toBe(400);
    expect((await policy.submit(`/exemptions/recovery-plan/${plan}/lift`, { reason: 'The contract is signed.' })).status).toBe(303);
    expect((await officer.get(`/recovery-plans/${plan}`)).html).toContain(wordsOf(plan));
    const { html } = await policy.get(`/history/recovery-plan/${plan}`);
    for (const words of ['Marked as exempt from publication', 'The contractor’s price would be known to others.', 'No longer exempt', 'The contract is signed.']) expect(html).toContain(words);
  });

  step('is one commentary on a figure: out of pages, files, REST and history for those outside the circle of its service', async () => {
    const places = ['/measures/HS01?quarter=2026-Q1', '/measures?quarter=2026-Q1', '/measures/scorecard.csv?quarter=2026-Q1', published];
    const tells = async (post: string): Promise<readonly boolean[]> => {
      const browser = reader.get(post)!;
      const program = await api.program(council.id, council.people[post as 'officer']);
      const pages = await Promise.all(places.map(async (path) => (await browser.get(path)).html.includes(said)));
      return [...pages, JSON.stringify((await program.send('GET', '/api/v1/measures/HS01/figures')).body).includes(said)];
    };
    expect(await tells('officer')).toEqual([true, true, true, true, true]);
    // What is said beside the figure speaks of the same.
    const beside = 'Is it the tenant of number nine?';
    const comment = async (mentions: readonly string[]) => commentOnMeasure(api.fresh.database, council.actor('serviceManager'), { measureId, period: '2026-Q1', text: beside, mentions });
    expect(await comment([])).toMatchObject({ ok: true });
    const tellsBeside = async (post: string): Promise<readonly boolean[]> => {
      const program = await api.program(council.id, council.people[post as 'officer']);
      const pages = await Promise.all(['/measures/HS01', `/history/measure/${measureId}`].map(async (path) => (await reader.get(post)!.get(path)).html.includes(beside)));
      return [...pages, JSON.stringify((await program.send('GET', '/api/v1/measures/HS01/comments')).body).includes(beside)];
    };
    expect(await tellsBeside('officer')).toEqual([true, true, true]);
    expect((await policy.get('/measures/HS01')).html).toContain(`/exemptions/measure/${measureId}?part=2026-Q1`);
    for (const part of ['2026-Q2', 'summary', '']) expect([part, (await policy.get(`/exemptions/measure/${measureId}?part=${part}`)).status]).toEqual([part, 404]);
    expect((await mark('measure', `${measureId}?part=2026-Q1`)).status).toBe(303);
    for (const post of ['officer', 'administrator', 'committeeChair']) expect([post, await tells(post)]).toEqual([post, [post === 'committeeChair', post === 'committeeChair', post === 'committeeChair', false, post === 'committeeChair']]);
    expect([await tellsBeside('officer'), await tellsBeside('administrator'), await tellsBeside('committeeChair'), await tellsBeside('serviceManager')]).toEqual([...Array(2).fill([false, false, false]), ...Array(2).fill([true, true, true])]);
    expect(await comment(['The Repairs Officer'])).toMatchObject({ refusal: { code: 'MentionedMayNotRead' } });
    expect((await api.visitor().get(published)).html).toContain('Exempt from publication. Paragraph 3');
    expect((await policy.get('/measures/HS01')).html).toContain('Kept from the public. Paragraph 3');
    // Why it is kept would tell some of it too.
    const history = `/history/measure/${measureId}`;
    expect((await reader.get('officer')!.get(history)).html).toContain('Commentary on Quarter 1 2026/27. Paragraph 3');
    expect([(await reader.get('officer')!.get(history)).html, (await policy.get(history)).html].map((html) => html.includes('The contractor’s price would be known'))).toEqual([false, true]);
    expect((await policy.submit(`/exemptions/measure/${measureId}/lift?part=2026-Q1`, { reason: 'It is in the papers by now.' })).status).toBe(303);
    expect(await tells('officer')).toEqual([true, true, true, true, true]);
  });

  step('is one text of a report, for the public and for those before whom no report comes; its other words stay', async () => {
    const id = idOf('performance-report', 'published');
    const program = await api.program(council.id, council.people.officer);
    expect((await policy.get(`/reports/${id}`)).html).toContain(`/exemptions/performance-report/${id}?part=summary`);
    expect((await mark('performance-report', `${id}?part=summary`)).status).toBe(303);
    const seen = async () => [(await api.visitor().get(published)).html, (await reader.get('officer')!.get(`/reports/${id}`)).html, JSON.stringify((await program.send('GET', `/api/v1/reports/${id}`)).body)].map((text) => text.includes('The summary of it all.'));
    expect(await seen()).toEqual([false, false, false]);
    const auditors = (await reader.get('auditor')!.get(`/reports/${id}`)).html;
    expect([auditors.includes('The summary of it all.'), auditors.includes('Summary. Paragraph 3')]).toEqual([true, true]);
    expect((await api.visitor().get(published)).html).toContain('Told to everybody.');
    expect((await policy.submit(`/exemptions/performance-report/${id}/lift?part=summary`, { reason: 'Agreed with the person.' })).status).toBe(303);
    expect(await seen()).toEqual([true, true, true]);
  });

  step('is marked by democratic services too, which goes on reading it', async () => {
    await api.fresh.asOwner(`update post set roles = '{democratic-services}' where id = $1`, [council.posts.leadMember]);
    const clerk = await api.signIn(`${slug}/leadMember`);
    const plan = idOf('recovery-plan', 'monthly-updates');
    expect((await clerk.submit(`/exemptions/recovery-plan/${plan}`, { paragraph: '5', until: '2026-12-31', reason: 'Counsel’s advice.' })).status).toBe(303);
    expect((await clerk.get(`/recovery-plans/${plan}`)).html).toContain('Paragraph 5');
    expect((await clerk.submit(`/exemptions/recovery-plan/${plan}/lift`, { reason: 'The case is over.' })).status).toBe(303);
  });
});
