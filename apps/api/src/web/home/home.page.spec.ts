import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { startApi, type StartedApi } from '../../testing/start-api';

/** 1 September 2026: quarter 1 of 2026/27 is the last that ended. */
describe('Home', () => {
  let api: StartedApi;
  let council: SmallCouncil;

  const open = (post: SmallPost, kind: string, label: string, dueOn: string) =>
    api.fresh.asOwner(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, due_on, state, opened_at)
       values (gen_random_uuid(), $1, $2, $3, 'service-review', gen_random_uuid(), $4, $5, 'open', '2026-04-01T08:00:00Z')`,
      [council.id, kind, council.posts[post], label, dueOn],
    );
  const measure = async (ref: string, values: Readonly<Record<string, string>>): Promise<string> => {
    const id = newId();
    await api.fresh.asOwner(
      `insert into measure (id, council_id, ref, title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, tolerance_basis, tolerance_green,
         tolerance_amber, tolerance_edge, zero_target, dimension, sub_group, service_id, owner_post_id, verifier_post_id, register)
       values ($1, $2, $3, 'Repairs in time', 'local', '%', 0, 'maximise', 'quarterly', false, 'value', 1, 'percent', 0, 5, 'better', 'aim', 'performance', '', $4, $5, $6, '{}')`,
      [id, council.id, ref, council.serviceId, council.posts.unitManager, council.posts.serviceManager],
    );
    for (const [period, value] of Object.entries(values)) {
      await api.fresh.asOwner(`insert into measure_target (council_id, measure_id, period, target) values ($1, $2, $3, 80)`, [council.id, id, period]);
      await api.fresh.asOwner(
        `insert into measure_value (council_id, measure_id, period, version, ends_on, current, value, data_status, commentary, state, entered_by, entered_at, source)
         values ($1, $2, $3, 1, '2026-06-30', true, $4, 'final', '', 'verified', '{}', now(), 'page')`,
        [council.id, id, period, value],
      );
    }
    return id;
  };
  /** A published priority that a measure shows, and under it an objective of the officer's own. */
  const thread = async (measureId: string): Promise<void> => {
    const year: FinancialYear = '2026/27';
    const [aim, priority, plan, objective, own, ownPlan] = [newId(), newId(), newId(), newId(), newId(), newId()];
    await api.fresh.asOwner(`insert into aim (id, council_id, reference, title, position) values ($1, $2, 'A1', 'Everybody has a home', 1)`, [aim, council.id]);
    await api.fresh.asOwner(`insert into priority (id, council_id, reference, title, aim_id, position) values ($1, $2, 'P1', 'Decent homes', $3, 1)`, [priority, council.id, aim]);
    await api.fresh.asOwner(`insert into council_plan (id, council_id, year, title, state) values ($1, $2, $3, 'The plan', 'published')`, [plan, council.id, year]);
    await api.fresh.asOwner(
      `insert into plan (id, council_id, kind, year, state, person_id, decider_post_id, author_ids) values ($1, $2, 'individual-plan', $3, 'approved', $4, $5, '{}')`,
      [ownPlan, council.id, year, council.people.officer, council.posts.unitManager],
    );
    const add = (id: string, planId: string, level: string, reference: string, title: string, priorityId: string | null) =>
      api.fresh.asOwner(
        `insert into objective (id, council_id, plan_id, level, year, reference, title, priority_id, position) values ($1, $2, $3, $4, $5, $6, $7, $8, 1)`,
        [id, council.id, planId, level, year, reference, title, priorityId],
      );
    await add(objective, plan, 'council', 'C1', 'Repairs are done in time', priority);
    await add(own, ownPlan, 'individual', 'I1', 'Book every repair the same day', null);
    await api.fresh.asOwner(`insert into objective_link (council_id, child_id, parent_id, kind) values ($1, $2, $3, 'direct')`, [council.id, own, objective]);
    await api.fresh.asOwner('insert into objective_measure (council_id, objective_id, measure_id) values ($1, $2, $3)', [council.id, objective, measureId]);
  };

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-09-01T09:00:00.000Z');
    await open('serviceManager', 'decide-individual-objectives', 'A colleague’s objectives', '2026-07-01');
    await open('serviceManager', 'enter-figures', 'Housing figures', '2026-08-20');
    await open('serviceManager', 'write-exception-report', 'EX-1: Voids', '2026-09-10');
    await open('unitManager', 'complete-service-review', 'Repairs review', '2026-08-29');
    await open('officer', 'agree-individual-objectives', 'The officer’s own', '2026-08-25');
    await thread(await measure('HS01', { '2025-Q4': '82', '2026-Q1': '60' }));
    await measure('HS02', { '2026-Q1': '90' });
  });
  afterAll(() => api.stop());

  const seenBy = async (post: SmallPost): Promise<string> => (await (await api.signIn(`smallborough/${post}`)).get('/home')).html;
  const section = (html: string, id: string): string => /<section[^>]*>.*?<\/section>/s.exec(html.slice(html.indexOf(`aria-labelledby="${id}"`) - 30))?.[0] ?? '';

  it('is where signing in leads', async () => {
    expect((await (await api.signIn('smallborough/officer')).get('/')).location).toBe('/home');
  });

  it('puts first what is late and what most people wait for, and says what becomes of it', async () => {
    const needs = section(await seenBy('serviceManager'), 'needs-you');
    expect(needs).toContain('3 tasks, 2 late');
    expect([...needs.matchAll(/__link" href="[^"]+">([^<]+)</g)].map(([, text]) => text)).toEqual([
      'Enter figures: Housing figures', 'Agree the objectives of somebody you manage: A colleague’s objectives', 'Write the exception report: EX-1: Voids',
    ]);
    expect(needs).toContain('A figure that is missing when the round closes');
  });

  it('names who is late below one, and of people’s own objectives only those of people one manages', async () => {
    const manager = section(await seenBy('serviceManager'), 'late-with-others');
    expect(manager).toContain('Repairs review, with The Repairs Manager, Repairs Manager: 3 days late');
    expect(manager).toContain('Only their own managers see who they are.');
    expect(manager).not.toContain('The Repairs Officer');
    expect(section(await seenBy('unitManager'), 'late-with-others')).toContain('The Repairs Officer, Repairs Officer: 7 days late');
    expect(section(await seenBy('policyOfficer'), 'late-with-others')).toContain('Housing figures, with The Head of Housing');
    expect(await seenBy('officer')).not.toContain('late-with-others');
  });

  it('draws the council by its priorities and the reader’s service, and says what got worse', async () => {
    const doing = section(await seenBy('serviceManager'), 'how-we-are-doing');
    expect([...doing.matchAll(/<title[^>]*>([^<]+), by quarter</g)].map(([, title]) => title)).toEqual(['Housing', 'The whole council', 'Decent homes']);
    expect(doing).toContain('Q4 2025/26: 1 green, 1 no data yet. Q1 2026/27: 1 red, 1 green.');
    expect(doing).toMatch(/Red\s.*from green: <a[^>]*>HS01: Repairs in time</s);
    expect(doing).not.toContain('HS02');
  });

  it('leads from one’s own objective up to the aim it serves', async () => {
    const why = section(await seenBy('officer'), 'why-it-matters');
    const [, page = ''] = /<a class="govuk-link" href="([^"]+)">Book every repair the same day</.exec(why) ?? [];
    expect((await (await api.signIn('smallborough/officer')).get(page)).html).toContain('Book every repair the same day');
    expect(why).toMatch(/Book every repair the same day.*serves Repairs are done in time.*which serves Decent homes.*which serves Everybody has a home/s);
    expect(section(await seenBy('serviceManager'), 'why-it-matters')).toContain('You have no objectives of your own this year.');
  });

  it('has no table or picture of a council without measures, and says what fills it', async () => {
    const other = await smallCouncil(api.fresh, 'emptyborough', '2026-09-01T09:00:00.000Z');
    expect(other.id).toBeTruthy();
    const { html } = await (await api.signIn('emptyborough/leadMember')).get('/home');
    expect(html).toContain('No measure is registered yet.');
    expect(html).toContain('Nothing waits for you today.');
  });

  it('gives a member what to read before the next meeting, with the day by which its agenda is out', async () => {
    const committee = newId();
    await api.fresh.asOwner(`insert into committee (id, council_id, code, name, kind, chair_post_id) values ($1, $2, 'OSC', 'Overview and Scrutiny', 'scrutiny', $3)`, [committee, council.id, council.posts.scrutinyChair]);
    await api.fresh.asOwner(`insert into meeting (id, council_id, committee_id, held_on) values ($1, $2, $3, '2026-09-10')`, [newId(), council.id, committee]);
    await api.fresh.asOwner(
      `insert into performance_report (id, council_id, year, half, state, compose_on, scrutiny_on, cabinet_on, publish_on, concluded)
       values ($1, $2, '2025/26', 'h2', 'in-challenge', '2026-08-20', '2026-09-10', '2026-09-20', '2026-09-30', '{}')`,
      [newId(), council.id],
    );
    const html = await seenBy('scrutinyChair');
    expect(section(html, 'to-read')).toMatch(/Annual report 2025\/26<\/a>: being challenged; Scrutiny on 10 Sep 2026/);
    expect(section(html, 'comes-next')).toMatch(/10 Sep 2026, in 9 days: <a class="govuk-link" href="\/directory\/committee\/[^"]+">Overview and Scrutiny<\/a> \(yours\) <span class="gt-quiet">Agenda out by 2 Sep 2026/);
    expect(html).not.toContain('why-it-matters');
    expect(section(await seenBy('officer'), 'to-read')).toBe('');
  });

  it('gives members what they and their committee asked, what is unanswered first, and nobody else', async () => {
    const [{ id: report }] = (await api.fresh.asOwner<{ id: string }>('select id from performance_report')) as [{ id: string }];
    const ask = (number: number, body: string, by: SmallPost, answered: string | null) =>
      api.fresh.asOwner(
        `insert into report_challenge (id, council_id, report_id, body, number, text, raised_by, raised_at, answer, answered_by, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7, '2026-08-24T09:00:00Z', $8::text, '{}', ($8::text)::timestamptz)`,
        [newId(), council.id, report, body, number, `Why are repairs late, asked ${number}?`, [council.people[by]], answered],
      );
    await ask(1, 'scrutiny', 'scrutinyChair', '2026-08-28T09:00:00Z');
    await ask(2, 'scrutiny', 'officer', null);
    await ask(3, 'cabinet', 'leadMember', null);
    const chair = section(await seenBy('scrutinyChair'), 'questions');
    expect(chair).toContain('2 questions in the last year, 1 not answered');
    expect(chair).toMatch(/question 2<[\s\S]*Asked by Overview and Scrutiny on 24 Aug 2026[\s\S]*Not answered yet[\s\S]*question 1<[\s\S]*Asked by you on 24 Aug 2026[\s\S]*Answered on 28 Aug 2026/);
    expect(chair).not.toContain('asked 3');
    expect(section(await seenBy('leadMember'), 'questions')).toContain('asked 3');
    expect(section(await seenBy('director'), 'questions')).toBe('');
  });

  it('shows the member who leads on a service what is to be decided there, whoever decides it, and not what is being drafted', async () => {
    expect(section(await seenBy('leadMember'), 'portfolio')).toContain('No decision is awaited in your portfolio.');
    await api.fresh.asOwner('update service set lead_member_post_id = $2 where id = $1', [council.serviceId, council.posts.leadMember]);
    const recovery = (reference: string, state: string) =>
      api.fresh.asOwner(
        `insert into recovery_plan (id, council_id, reference, title, state, service_id, origin_type, origin_id, accountable_post_id, director_post_id, requester_post_id, panel_chair_post_id, author_ids)
         values ($1, $2, $3, 'Repairs', $4, $5, 'clinic', $1, $6, $7, $7, $7, '{}')`,
        [newId(), council.id, reference, state, council.serviceId, council.posts.serviceManager, council.posts.director],
      );
    await recovery('RP-7', 'awaiting-decision');
    await recovery('RP-8', 'drafting');
    const portfolio = section(await seenBy('leadMember'), 'portfolio');
    expect(portfolio).toContain('1 decision awaited');
    expect(portfolio).toMatch(/RP-7: Repairs<\/a>: waiting for the director’s decision/);
    expect(portfolio).not.toContain('RP-8');
    expect(section(await seenBy('committeeChair'), 'portfolio')).toBe('');
  });

  it('says to operators, administrators and auditors what they look after, and to nobody else', async () => {
    const looked = async (post: SmallPost): Promise<string> => section(await seenBy(post), 'looked-after');
    expect(await looked('administrator')).toContain('0 posts with open tasks that nobody holds');
    expect(await looked('auditor')).toContain('0 acts recorded in the last seven days');
    expect(await looked('director')).toBe('');
    await api.fresh.asOwner(`insert into committee (id, council_id, code, name, kind) values ($1, $2, 'CAB', 'Cabinet', 'cabinet')`, [newId(), council.id]);
    await api.fresh.asOwner(`update post set roles = '{democratic-services}' where id = $1`, [council.posts.committeeChair]);
    expect(await looked('committeeChair')).toMatch(/1 committee has no meeting to come<[\s\S]*0 stages wait for a meeting that is not arranged/);
  });

  it('is, for whoever is not signed in, what the councils have published', async () => {
    const { status, html } = await api.visitor().get('/');
    expect(status).toBe(200);
    expect(html).toContain('href="/published/smallborough"');
    expect(html).toContain('href="/sign-in"');
  });
});
