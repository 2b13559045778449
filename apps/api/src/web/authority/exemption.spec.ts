import type { ReportContent } from '@golden-thread/domain/report/report-content';
import { addCommittees, type PaperInState, papersInEveryState, wordsOf } from '@golden-thread/persistence/authority/testing/papers-in-every-state';
import { hashOfReport } from '@golden-thread/persistence/report/report-compositions';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { RoutePolicyCheck } from '../../http/route-policy';
import type { Browser } from '../../testing/browser';
import { startApi, type StartedApi } from '../../testing/start-api';

describe('what is exempt under Schedule 12A', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let made: readonly PaperInState[];
  let policy: Browser;
  const reader = new Map<string, Browser>();
  const slug = 'exempting';

  const idOf = (paper: string, state: string): string => made.find((one) => one.paper === paper && one.state === state)!.id;
  const rowOf = async <Row>(table: string, id: string): Promise<Row> => (await api.fresh.asOwner<Row>(`select * from ${table} where id = $1`, [id]))[0]!;
  const moveClock = (instant: string) => api.fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, council.id]);

  /** A published report that tells of the decided exception, in its own words. */
  async function publish(reportId: string, exceptionId: string): Promise<string> {
    const { year } = await rowOf<{ year: never }>('performance_report', reportId);
    const { reference } = await rowOf<{ reference: string }>('exception_case', exceptionId);
    const decision = { quarter: 1, reference, kind: 'late', service: 'Housing', measure: null, decision: 'watch', reason: wordsOf(exceptionId) };
    const content: ReportContent = {
      year, half: 'h1', council: slug, summary: '', snapshot: { id: newId(), number: 1, hash: '', takenAt: '2026-09-01T08:00:00.000Z' }, figures: [], issues: [], reviews: [],
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
  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, slug, '2026-09-01T08:00:00.000Z');
    const at = await addCommittees(api.fresh, council);
    made = await papersInEveryState(api.fresh, at, council.people.serviceManager);
    // Somebody of another service, who reads what is decided and nothing else.
    await api.fresh.asOwner('update post set line_manager_post_id = null, service_id = $2 where id = $1', [council.posts.officer, at.otherServiceId]);
    published = await publish(idOf('performance-report', 'published'), idOf('exception', 'decided'));
    policy = await api.signIn(`${slug}/policyOfficer`);
    for (const post of ['officer', 'administrator', 'serviceManager', 'committeeChair', 'leadMember', 'auditor']) reader.set(post, await api.signIn(`${slug}/${post}`));
  });
  afterAll(() => api.stop());

  const mark = async (paper: string, id: string, fields: object = {}) =>
    policy.submit(`/exemptions/${paper}/${id}`, { paragraph: '3', until: '2026-12-31', reason: 'The contractor’s price would be known to others.', ...fields });

  it('is marked by the policy team alone, with paragraph, last day and reason', async () => {
    const plan = idOf('recovery-plan', 'ended');
    expect((await reader.get('serviceManager')!.get(`/exemptions/recovery-plan/${plan}`)).status).toBe(403);
    const bare = await mark('recovery-plan', plan, { paragraph: '', reason: '' });
    expect([bare.status, bare.html.includes('Choose the paragraph'), bare.html.includes('Say why keeping it')]).toEqual([400, true, true]);
    expect((await mark('recovery-plan', plan, { until: '2026-08-31' })).html).toContain('The last day is over.');
    expect((await policy.get(`/exemptions/performance-report/${plan}`)).status).toBe(404);
    expect((await policy.get(`/exemptions/recovery-plan/${newId()}`)).status).toBe(404);
    expect((await mark('recovery-plan', plan)).status).toBe(303);
  });

  it('is shown to its circle with the paragraph in words, and to others it is not there: page, REST, lists, search and history', async () => {
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

  it('is on no public page while it is exempt, which says under what; and not in the report for those outside its circle', async () => {
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

  it('is read again the day after its last day, by itself; and once it is lifted', async () => {
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
});
