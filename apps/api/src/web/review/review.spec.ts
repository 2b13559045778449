import { addAction } from '@golden-thread/application/action/add-action';
import { aQuarter } from '@golden-thread/application/review/testing/a-quarter';
import { enterRisk } from '@golden-thread/application/risk/enter-risk';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import { addDecidedPlanChange } from '@golden-thread/persistence/testing/decided-plan-change';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Browser } from '../../testing/browser';
import { accepted } from '../../http/refusals/show-refusal';
import { startApi, type StartedApi } from '../../testing/start-api';

story('a quarter on its pages', (step) => {
  let api: StartedApi;
  let quarter: Awaited<ReturnType<typeof aQuarter>>;
  let manager: Browser;
  let director: Browser;
  let policy: Browser;
  let reviewId: ReviewId;

  beforeAll(async () => {
    api = await startApi();
    quarter = await aQuarter(api.fresh);
    await quarter.day('2026-07-01');
    await quarter.enter('HS01', '2026-Q1', '71.2');
    await quarter.enter('ST01', '2026-Q1', '93');
    manager = await api.signIn(`${quarter.slug}/serviceManager`);
    director = await api.signIn(`${quarter.slug}/director`);
    policy = await api.signIn(`${quarter.slug}/policyOfficer`);
    const [row] = await api.fresh.asOwner<{ id: ReviewId }>('select id from service_review where service_id = $1', [
      quarter.council.serviceId,
    ]);
    reviewId = row!.id;
  });
  afterAll(() => api.stop());

  step('lists who has not submitted, and chases those ticked', async () => {
    const { h1, html } = await policy.get('/reviews');
    expect(h1).toBe('Service reviews, quarter 1 2026/27');
    expect(html).toContain('2 services, 0 submitted, 0 late');
    const round = `/reviews/rounds/${quarter.round(1)}`;
    const nobody = await policy.submit(round, { whom: 'ticked', message: '' }, `${round}/chase`);
    expect([nobody.status, nobody.title.startsWith('Error: ')]).toEqual([400, true]);
    const chased = await policy.submit(round, { whom: 'ticked', 'reviews[]': reviewId, message: 'Soon due' }, `${round}/chase`);
    expect([chased.status, chased.location]).toEqual([303, round]);
    expect((await policy.get(round)).html).toContain('You chased 1 service.');
  });

  step('T: shows counts by type v previous quarter and same quarter last year, from the customer system’s extract', async () => {
    const columns = { service: 'Dept', complaint: 'Stage 1', comment: 'Comments', compliment: 'Thanks', avoidable: 'Chasers' };
    const take = (period: string, lines: string) => policy.upload('/feedback/extract', 'file', { 'contacts.csv': `Dept,Stage 1,Comments,Thanks,Chasers\n${lines}` }, { period, ...columns });
    expect((await take('2026-Q1', 'Parks,1,1,1,1\n')).html).toContain('“Parks” is no service of this council, by name or code.');
    expect((await take('', 'Housing,1,1,1,1\n')).html).toContain('Choose the quarter that the extract is of.');
    for (const [period, lines] of [['2025-Q1', 'Housing,9,,,40\n'], ['2025-Q4', 's1,20,4,2,35\nStreets,7,1,,3\n'], ['2026-Q1', 'HOUSING,12,4,5,\n']] as const) expect((await take(period, lines)).location).toBe(`/feedback?quarter=${period}`);
    const rows = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    for (const seen of [await manager.get(`/reviews/${reviewId}`), await manager.get('/feedback')]) {
      for (const says of ['Complaints 12 20 8 fewer 9 3 more', 'Comments 4 4 the same –', 'Compliments 5 2 3 more –', 'Avoidable contact – 35 40']) expect(rows(seen.html)).toContain(says);
    }
    expect((await policy.get('/feedback/extract')).html).toContain('value="Stage 1"');
    expect((await manager.get('/feedback/extract')).status).toBe(403);
    const sheet = await manager.get('/feedback/2026-Q1/csv');
    expect(sheet.html.replace(/^\uFEFF/, '').trim().split(/\r?\n/)).toEqual(['Dept,Stage 1,Comments,Thanks,Chasers,Service name', 'S1,12,4,5,,Housing', 'S2,,,,,Streets']);
    // What is taken along is what is taken: the sheet goes back as it is.
    expect((await policy.upload('/feedback/extract', 'file', { 'feedback.csv': sheet.html }, { period: '2026-Q1', ...columns })).location).toBe('/feedback?quarter=2026-Q1');
    expect((await manager.get('/feedback/2026-Q1/csv')).html).toBe(sheet.html);
    expect((await manager.get('/feedback/2024-Q1/csv')).html).toContain('S1,,,,,Housing');
    expect([(await manager.get('/feedback/2026-Q1/pdf')).status, (await manager.get('/feedback/2026-M1/csv')).status]).toEqual([404, 422]);
    expect((await manager.get('/feedback/2026-Q1/xlsx')).headers.get('content-type')).toContain('spreadsheetml');
    const client = await api.program(quarter.council.id, quarter.council.people.policyOfficer);
    const told = await client.send('POST', '/api/v1/feedback/2025-Q4', { services: [{ service: 'S2', counts: { complaint: 8 } }] }, { 'idempotency-key': newId() });
    expect(told.body).toMatchObject({ quarter: '2025-Q4', services: [{ service: 'Streets', counts: [{ kind: 'complaint', now: 8, before: null }] }] });
    expect(rows((await manager.get(`/reviews/${reviewId}`)).html)).toContain('Complaints 12 – 9 3 more');
  });

  step('confirms in one act what stands as it stood: fifteen actions and five risks; what is overdue is left to its owner', async () => {
    const { database } = api.fresh;
    const [by, owner] = [quarter.council.actor('serviceManager'), quarter.council.posts.unitManager];
    const score = { impact: 2, likelihood: 2 };
    for (let n = 1; n <= 15; n += 1) accepted(await addAction(database, by, { title: `Action ${n}`, steps: 'Step by step', owner, origin: null, startsOn: null, dueOn: '2026-12-31', prediction: { measure: null, howMuch: '', by: null } }));
    for (let n = 1; n <= 5; n += 1) accepted(await enterRisk(database, by, { title: `Risk ${n}`, cause: '', event: 'It happens', effect: '', controls: 'A fence', objective: '', owner, inherent: score, residual: score, target: score, reviewEvery: 3 }));
    await api.fresh.asOwner(`update action set starts_on = '2026-05-12', said_on = '2026-05-12', due_on = case when title = 'Action 15' then date '2026-06-15' else due_on end`);
    await api.fresh.asOwner(`update risk set reviews = jsonb_set(reviews, '{0,on}', '"2026-05-12"')`);
    expect((await manager.get(`/reviews/${reviewId}`)).html).toContain('Confirm 19 actions and risks of the registers that stand as they stood');
    const page = (await manager.get(`/reviews/${reviewId}/confirmation`)).html;
    for (const says of ['AC-1: Action 1', 'On track, 0%, by 31 Dec 2026', 'A fence', 'Confirm 19 items as they stand', 'Said since the quarter ended, or overdue']) expect(page).toContain(says);
    expect((await director.get(`/reviews/${reviewId}/confirmation`)).html).not.toContain('Confirm 19 items as they stand');
    expect((await manager.submit(`/reviews/${reviewId}/confirmation`, {})).location).toBe(`/reviews/${reviewId}`);
    const [stands] = await api.fresh.asOwner(
      `select (select count(*)::int from action where said_on = '2026-07-01') as actions, (select count(*)::int from risk where reviews -> -1 ->> 'on' = '2026-07-01') as risks,
         (select count(*)::int from event where name in ('ActionProgressReported', 'RiskReviewed')) as events, (select count(*)::int from task where kind = 'complete-action' and state = 'open') as tasks`);
    expect(stands).toEqual({ actions: 14, risks: 5, events: 19, tasks: 15 });
    expect((await manager.get(`/reviews/${reviewId}/confirmation`)).html).toContain('Nothing is left to confirm.');
  });

  step('extends one date with a reason, and says the last possible day otherwise', async () => {
    const tooLate = await policy.submit(`/reviews/${reviewId}/extension`, { to: '2026-08-04', reason: 'Two vacancies' });
    expect([tooLate.status, tooLate.html.includes('Tuesday 4 August 2026')]).toEqual([422, true]);
    expect((await policy.submit(`/reviews/${reviewId}/extension`, { to: '2026-07-30', reason: 'Two vacancies' })).status).toBe(303);
    expect((await manager.get(`/reviews/${reviewId}/extension`)).status).toBe(403);
  });

  step('is written section by section, checked and submitted', async () => {
    expect((await manager.get(`/reviews/${reviewId}`)).h1).toBe('Service review: Housing');
    const early = await manager.submit(`/reviews/${reviewId}/submission`, {});
    expect(early.status).toBe(422);
    expect(early.html).toContain('Still to complete: Measures, Actions, Risks, Budget');
    for (const section of ['measures', 'actions', 'risks', 'budget']) {
      const saved = await manager.submit(`/reviews/${reviewId}/sections/${section}`, { text: `About ${section}.`, then: 'next' });
      expect(saved.status).toBe(303);
    }
    expect((await manager.get(`/reviews/${reviewId}/submission`)).html).toContain('About budget.');
    expect((await director.get(`/reviews/${reviewId}`)).html).not.toContain('Sign off or return');
    expect((await manager.submit(`/reviews/${reviewId}/submission`, {})).location).toBe(`/reviews/${reviewId}`);
  });

  step('is chased with its director once it is submitted, and all who have not submitted without it', async () => {
    const round = `/reviews/rounds/${quarter.round(1)}`;
    expect((await policy.get(round)).html).toContain(`value="${reviewId}"`);
    const chase = async (asked: Readonly<Record<string, string>>): Promise<string | null> => (await policy.submit(round, { whom: 'ticked', message: '', ...asked }, `${round}/chase`)).location;
    expect(await chase({ 'reviews[]': reviewId })).toBe(round);
    expect((await policy.get(round)).html).toContain('Chased 2 times');
    expect(await chase({ whom: 'all' })).toBe(round);
    expect((await policy.get(round)).html).not.toContain('Chased 3 times');
  });

  step('is returned with a reason and signed off', async () => {
    const silent = await director.submit(`/reviews/${reviewId}/decision`, {
      decision: 'return',
      measures: '',
      actions: '',
      risks: '',
      budget: '',
      issues: '',
    });
    expect([silent.status, silent.html.includes('Give a reason for at least one section')]).toEqual([422, true]);
    const returned = { decision: 'return', measures: '', actions: '', risks: 'Name the flood risk.', budget: '', issues: '' };
    expect((await director.submit(`/reviews/${reviewId}/decision`, returned)).status).toBe(303);
    expect((await manager.get(`/reviews/${reviewId}`)).html).toContain('Name the flood risk.');
    await manager.submit(`/reviews/${reviewId}/sections/risks`, { text: 'Flooding in the north.', then: 'list' });
    await manager.submit(`/reviews/${reviewId}/submission`, {});
    expect((await director.submit(`/reviews/${reviewId}/decision`, { decision: 'sign-off' })).status).toBe(303);
    expect((await director.get(`/reviews/${reviewId}`)).html).toContain('Signed off');
  });

  step('goes through exceptions, decisions and a clinic to the end of the corporate review', async () => {
    await quarter.day('2026-07-29');
    const red = (await api.fresh.asOwner<{ reference: string }>(`select reference from exception_case where kind = 'red'`))[0]!.reference;
    const report = {
      causeCode: 'capacity',
      cause: 'Two vacancies',
      impact: '',
      done: '',
      backOnTargetBy: '',
      recommended: '0',
      'options[0][title]': 'Contractor',
      'options[0][cost]': '£40,000',
      'options[0][benefit]': 'On target',
      'options[0][risk]': 'Quality',
    };
    expect((await manager.get(`/exceptions/${red}`)).html).toContain('Show the figures');
    expect((await manager.get(`/exceptions/${red}`)).html).toContain('The figure is red.');
    const halfDone = await manager.submit(`/exceptions/${red}/report`, { ...report, 'options[0][risk]': '' });
    expect([halfDone.status, halfDone.html.includes('Say the risk of option 1')]).toEqual([422, true]);
    expect((await manager.submit(`/exceptions/${red}/report`, report)).status).toBe(303);
    await quarter.day('2026-08-04');
    expect((await policy.get(`/corporate-reviews/${quarter.round(1)}`)).h1).toBe('Corporate review, quarter 1 2026/27');
    expect((await policy.get(`/corporate-reviews/${quarter.round(1)}`)).html).toContain('No plan in force was decided on.');
    await addDecidedPlanChange(api.fresh, { councilId: quarter.council.id, reference: 'PC-1', decidedOn: '2026-06-08' });
    const told = (await policy.get(`/corporate-reviews/${quarter.round(1)}`)).html;
    for (const says of ['href="/plan-changes/PC-1"', 'the target was “120 homes let” and is “90 homes let”', 'Cabinet, 8 Jun 2026']) expect(told).toContain(says);
    const noDay = await policy.submit(`/exceptions/${red}/decision`, { decision: 'clinic', reason: 'Too slow', clinicOn: '' });
    expect([noDay.status, noDay.html.includes('Give the day on which the clinic meets.')]).toEqual([422, true]);
    expect(
      (await policy.submit(`/exceptions/${red}/decision`, { decision: 'clinic', reason: 'Too slow', clinicOn: '2026-08-14' })).status,
    ).toBe(303);
    expect((await policy.get(`/exceptions/${red}`)).html).toContain('Call a clinic');
    const clinic = (await api.fresh.asOwner<{ reference: string }>('select reference from clinic'))[0]!.reference;
    await quarter.day('2026-08-14');
    const record = {
      'attendees[0][seat]': 'committee-chair',
      'attendees[0][name]': 'Cllr Ode',
      'attendees[0][substituteFor]': '',
      'attendees[1][seat]': 'director',
      'attendees[1][name]': 'D',
      'attendees[1][substituteFor]': '',
      'attendees[2][seat]': 'service-manager',
      'attendees[2][name]': 'M',
      'attendees[2][substituteFor]': '',
      'answers[met]': 'No',
      'answers[why]': 'Vacancies',
      'answers[turn]': 'Contractor',
      'answers[lack]': 'Capacity',
      'answers[shift]': '',
      'causes[]': 'capacity',
      'outcomes[]': 'recovery-plan',
      actions: '',
    };
    expect((await policy.submit(`/clinics/${clinic}/record`, record)).status).toBe(422);
    expect((await policy.submit(`/clinics/${clinic}/record`, { ...record, 'answers[shift]': 'From voids' })).status).toBe(303);
    expect((await policy.get(`/clinics/${clinic}`)).html).toContain('RP-1');
  });

  step('keeps a service’s draft from others until it is handed in', async () => {
    const [streets] = await api.fresh.asOwner<{ id: ReviewId }>('select id from service_review where service_id = $1', [quarter.streets]);
    expect((await policy.get(`/reviews/${streets!.id}`)).html).toContain('This review is not submitted yet.');
    expect((await manager.get(`/reviews/${streets!.id}`)).status).toBe(404);
    expect((await manager.get('/reviews/00000000-0000-0000-0000-000000000000')).status).toBe(404);
    expect((await manager.get('/reviews/nonsense')).status).toBe(404);
  });
});
