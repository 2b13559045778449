import { evidenceHeadings } from '@golden-thread/domain/plan/service-plan-content';
import { standardTypes } from '@golden-thread/domain/plan-type/standard-types';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { servicePlanId } from '@golden-thread/persistence/plan/plans';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { startApi, type StartedApi } from '../../testing/start-api';

story('plans on pages', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let plan: string;
  let objective: string;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-01T09:00:00.000Z');
    plan = `/plans/service/${servicePlanId(council.serviceId, '2026/27')}`;
  });
  afterAll(() => api.stop());

  step('the policy officer drafts the council plan, is told what is unallocated, allocates it and publishes', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const [{ id: councilId }] = await api.fresh.asOwner<{ id: PlanId }>('select id from council') as [{ id: PlanId }];
    expect((await officer.get('/plans')).html).toContain('There is no council plan for this year.');
    const drafted = await officer.submit('/plans/council/new', { year: '2026/27', title: 'Council plan 2026-2030', carryOver: 'no' });
    const council = drafted.location!;
    const says = { title: 'Zero homelessness', deliverable: 'Homes re-let in 28 days', endOfPlanResult: 'Nobody without a home', priorityId: '', leadServiceId: '' };
    expect((await officer.submit(`${council}/objectives/new`, { ...says, deliverable: '' })).html).toContain('Say what is delivered this year.');
    await officer.submit(`${council}/objectives/new`, says);
    await officer.submit(`${council}/objectives/new`, { ...says, title: 'Written by mistake' });
    const [, mistake] = [...(await officer.get(council)).html.matchAll(/href="([^"]+)\/removal"/g)].map(([, href]) => href!);
    expect((await officer.submit(`${mistake}/removal`, {})).location).toBe(council);
    expect((await officer.get(council)).html).toContain('1 deliverable, 1 without a lead service');
    expect((await officer.submit('/plans/priorities/aims/new', { title: '' })).html).toContain('Say what it is called.');
    expect((await officer.submit('/plans/priorities/aims/new', { title: 'A home for everyone' })).location).toBe('/plans/priorities');
    const [aim] = await api.fresh.asOwner<{ id: PlanId }>('select id from aim');
    await officer.submit('/plans/priorities/new', { title: 'Homes', aimId: aim!.id });
    const [priority] = await api.fresh.asOwner<{ id: PlanId }>('select id from priority');
    await officer.submit(`/plans/priorities/${priority!.id}`, { title: 'Homes and communities', aimId: aim!.id });
    const change = /href="([^"]+\/objectives\/[^"/]+)">Change/.exec((await officer.get(council)).html)![1]!;
    const { leadServiceId: _, ...changed } = { ...says, priorityId: priority!.id };
    expect((await officer.submit(change, { ...changed, endOfPlanResult: '' })).html).toContain('Say what is true when the plan ends.');
    expect((await officer.submit(change, changed)).location).toBe(council);
    expect((await officer.get(council)).html).toContain('Serves the aim: A home for everyone');
    const refused = await officer.submit(`${council}/publication`, {});
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('0 of 1 deliverables have a lead service');
    const lead = /href="([^"]+\/lead)"/.exec((await officer.get(council)).html)![1]!;
    objective = /objectives\/([^/]+)\/lead/.exec(lead)![1]!;
    const [service] = await api.fresh.asOwner<{ id: PlanId }>('select id from service');
    expect((await officer.submit(lead, { serviceId: service!.id })).location).toBe(council);
    expect((await officer.submit(`${council}/publication`, {})).location).toBe(council);
    expect((await officer.get('/plans')).html).toContain('1 of 1 deliverables have their lead service');
    expect((await officer.submit(change, changed)).html).toContain('is published and is not changed any more');
    expect((await officer.submit(`/plans/priorities/${priority!.id}`, { title: 'Houses', aimId: aim!.id })).html).toContain('stands in a published council plan');
    const next = (await officer.submit('/plans/council/new', { year: '2027/28', title: 'Council plan, second year', carryOver: 'yes' })).location!;
    expect((await officer.get(next)).html).toContain('Zero homelessness');
    expect((await officer.get(`/history/plan-framework/${councilId}`)).html).toContain('Aim AIM-1 added');
  });

  step('the manager writes the service plan, links its objective, and submits it complete or not at all', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.get(plan)).h1).toBe('Service plan 2026/27: Housing');
    expect((await manager.submit(`${plan}/submission`, {})).status).toBe(422);
    const evidence = Object.fromEntries(Object.keys(evidenceHeadings).map((key) => [`evidence[${key}][waivedBecause]`, 'an example']));
    const sections = { 'sections[measures]': 'Repairs in time', 'sections[projects]': 'Scheduling', 'sections[risks]': 'Vacancies', 'sections[workforce]': 'Apprentices' };
    const wrong = await manager.submit(`${plan}/content`, { ...sections, ...evidence, 'evidence[customers][sourcedOn]': '31/3/26' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('Give a real day, month and year.');
    expect(wrong.html).toContain('Apprentices');
    expect((await manager.submit(`${plan}/content`, { ...sections, ...evidence })).location).toBe(plan);
    const links = (await manager.submit(`${plan}/objectives/new`, { title: 'Accommodation within 21 days', target: '21 days', dueOn: '' })).location!;
    const alone = await manager.submit(links, { kind: 'indirect', parentId: objective, partners: '', soThat: '', reason: '' });
    expect(alone.html).toContain('Name the partners');
    expect((await manager.submit(links, { kind: 'direct', parentId: objective, partners: '', soThat: '', reason: '' })).location).toBe(plan);
    expect((await manager.get(plan)).html).toContain('Zero homelessness');
    const chain = links.replace(/links$/, 'chain');
    expect((await manager.submit(chain, { chain: 'puts a tag on the keys' })).html).toContain('Step 1 needs both a role and what it does.');
    expect((await manager.submit(chain, { chain: 'Receptionist: the keys are tagged\nLettings officer: an offer is made quickly' })).location).toBe(plan);
    const own = /objectives\/([^/]+)\/links/.exec(links)![1]!;
    expect((await manager.get(`/plans/objectives/${own}`)).html).toContain('the keys are tagged so that');
    expect((await manager.get(`/plans/objectives/${objective}`)).html).toContain('Accommodation within 21 days');
    expect((await manager.submit(`${plan}/submission`, {})).location).toBe(plan);
  });

  step('the manager cannot decide it; the director returns it with a reason, then approves it', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const director = await api.signIn('smallborough/director');
    expect((await manager.submit(`${plan}/decision`, { decision: 'approve', reason: '' })).status).toBe(403);
    expect((await director.submit(`${plan}/decision`, { decision: 'return', reason: '' })).html).toContain('a plan is not returned without a reason');
    expect((await director.submit(`${plan}/decision`, { decision: 'return', reason: 'Say how many apprentices' })).location).toBe(plan);
    expect((await manager.get(plan)).html).toContain('Say how many apprentices');
    await manager.submit(`${plan}/submission`, {});
    expect((await director.submit(`${plan}/decision`, { decision: 'approve', reason: '' })).location).toBe(plan);
    expect((await director.get(plan)).html).toContain('Approved');
    expect((await director.get('/plans/threads')).html).toContain('0 lead to nothing above');
    // The chain explains the plan and does not change it: it is told at any time, by whoever writes the plan.
    const chain = /href="([^"]+\/chain)"/.exec((await manager.get(plan)).html)![1]!;
    expect((await manager.submit(chain, { chain: 'Receptionist: the keys are tagged\nSurveyor: the home is inspected' })).location).toBe(plan);
    expect((await director.get(chain)).status).toBe(403);
    const page = chain.replace(/.*objectives\/([^/]+)\/chain/, '/plans/objectives/$1');
    expect((await director.get(`${page}/so-that`)).html).toContain('<strong>Surveyor</strong>: the home is inspected.');
    const atRisk = (await director.get(`${page}/at-risk`)).html;
    expect(atRisk).toContain('3 commitments are at risk');
    expect(atRisk).toContain('The Director of Communities (Director of Communities)');
    const picture = (await director.get(`${page}/picture`)).html;
    expect(picture.match(/<rect class="gt-picture__box/g)).toHaveLength(4);
    expect(picture).toContain(`<a href="/plans/objectives/${objective}" aria-label="Zero homelessness. Council plan. No data yet.">`);
    expect(picture).toContain('data-label="Serves">Zero homelessness</td>');
  });

  step('what is left alone is counted on any day; issues of plans are named, and an objective is offered only to who writes theirs', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.get('/plans/checks?on=2026-05-01')).html).toContain('2 things promised: 0 without an owner, 0 never updated, 0 outside the thread; 0 plans on the shelf');
    expect((await manager.submit(`${plan}/issues`, { issues: `${'x'.repeat(81)}` })).html).toContain('Each has at most 80 characters.');
    expect((await manager.submit(`${plan}/issues`, { issues: 'Vacancies\nOffice accommodation' })).location).toBe(plan);
    const shown = (await manager.get(plan)).html;
    expect(shown).toContain('Vacancies, Office accommodation');
    expect((await manager.get(/href="([^"]+\/offer)"/.exec(shown)![1]!)).html).toContain('Nobody of yours is writing objectives now.');
  });

  step("a person's objectives are not there for those outside their circle", async () => {
    const [person, post] = [council.people.officer, council.posts.officer];
    await api.fresh.asOwner(
      `insert into plan (id, council_id, kind, year, state, post_id, person_id, author_post_id, decider_post_id, author_ids, opened_on)
       values ('01900000-0000-7000-8000-00000000000a', $1, 'individual-plan', '2026/27', 'drafting', $2, $3, $2, $4, '{}', '2026-04-01')`,
      [council.id, post, person, council.posts.unitManager],
    );
    const own = '/plans/individual/01900000-0000-7000-8000-00000000000a';
    const officer = await api.signIn('smallborough/officer');
    expect((await officer.submit(`${own}/objectives/new`, { title: 'Collect keys', target: '', dueOn: '' })).location).toContain('/links');
    expect((await officer.get('/plans')).html).toContain(own);
    expect((await (await api.signIn('smallborough/unitManager')).get(own)).html).toContain('Collect keys');
    expect((await (await api.signIn('smallborough/serviceManager')).get(own)).status).toBe(200);
    expect((await (await api.signIn('smallborough/director')).get(own)).status).toBe(404);
    expect((await (await api.signIn('smallborough/auditor')).get(own)).status).toBe(404);
  });

  step('the community aim to “Collect keys” and back: the person reads what it serves, the manager takes it up again at mid-year', async () => {
    const own = '/plans/individual/01900000-0000-7000-8000-00000000000a';
    await api.fresh.asOwner(`update plan set state = 'approved', submitted_on = '2026-06-10', decided_on = '2026-06-12' where id = '01900000-0000-7000-8000-00000000000a'`);
    const [officer, manager] = [await api.signIn('smallborough/officer'), await api.signIn('smallborough/unitManager')];
    expect((await officer.get(own)).html).not.toContain('Take them up again');
    expect((await manager.get(own)).html).toContain('Take them up again');
    expect((await manager.get(`${own}/decision`)).html).toMatch(/<label class="govuk-label" for="reason">\s*What must change/);
    const wrong = await manager.submit(`${own}/decision`, { decision: 'return', reason: ' ' });
    expect([wrong.status, wrong.html]).toEqual([400, expect.stringContaining('Say what must change')]);
    expect((await manager.submit(`${own}/decision`, { decision: 'approve', reason: '' })).html).toContain('This plan does not wait for a decision.');
    expect((await manager.submit(`${own}/decision`, { decision: 'return', reason: 'Ninety homes, not a hundred and twenty' })).location).toBe(own);
    const shown = (await officer.get(own)).html;
    for (const says of ['To be taken up again:', 'Ninety homes, not a hundred and twenty', 'Being drafted']) expect(shown).toContain(says);
    expect((await officer.get('/tasks')).html).toContain('Agree your objectives');
  });

  step('a priority has its lead member at any time; a plan of a type of the council’s own waits for its partnership board', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const [priority] = await api.fresh.asOwner<{ id: string; aim: string }>('select id, aim_id as aim from priority');
    const title = 'Homes and communities';
    expect((await officer.get('/plans/priorities')).html).toContain('No lead member yet');
    expect((await officer.submit(`/plans/priorities/${priority!.id}`, { title, aimId: priority!.aim, leadMember: council.posts.officer })).html).toContain('Choose the lead member from the list');
    expect((await officer.submit(`/plans/priorities/${priority!.id}`, { title, aimId: priority!.aim, leadMember: council.posts.leadMember })).location).toBe('/plans/priorities');
    expect((await officer.get('/plans/priorities')).html).toContain('Lead Member for Housing (The Lead Member for Housing)');

    const section = (key: string, mayBeNone = false) => ({ key, title: key.replace(/^./, (first) => first.toUpperCase()), hint: '', most: 2000, mayBeNone });
    const standard = standardTypes.find(({ form }) => form === 'service-plan');
    const type = { ...standard, evidence: false, approvers: [{ kind: 'outside-body', named: 'Partnership board' }], sections: [section('outcomes'), section('timescales'), section('resources'), section('partners', true)] };
    const typed = '/plans/service/01900000-0000-7000-8000-00000000000b';
    await api.fresh.asOwner(
      `insert into plan (id, council_id, kind, year, state, service_id, author_post_id, decider_post_id, author_ids, opened_on, type)
       values ('01900000-0000-7000-8000-00000000000b', $1, 'service-plan', '2027/28', 'drafting', $2, $3, $4, '{}', '2026-04-01', $5)`,
      [council.id, council.serviceId, council.posts.serviceManager, council.posts.director, JSON.stringify(type)],
    );
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.get(`${typed}/text`)).html).toContain('There are none: Partners');
    const text = { 'sections[outcomes]': 'Nobody waits', 'sections[timescales]': 'By March', 'sections[resources]': '1.2 million a year', 'sections[partners]': '', none: 'partners' };
    expect((await manager.submit(`${typed}/text`, text)).location).toBe(typed);
    const links = (await manager.submit(`${typed}/objectives/new`, { title: 'Nobody waits', target: 'None', dueOn: '' })).location!;
    await manager.submit(links, { kind: 'none', parentId: '', partners: '', soThat: '', reason: 'A duty of its own' });
    const shown = (await manager.get(typed)).html;
    for (const says of ['1.2 million a year', 'None.', 'Not yet']) expect(shown).toContain(says);
    expect((await manager.submit(`${typed}/submission`, {})).location).toBe(typed);
    const director = await api.signIn('smallborough/director');
    expect((await director.submit(`${typed}/decision`, { decision: 'approve', reason: '' })).html).toContain('The plan is not final without the approval of Partnership board.');
    const approval = { approver: 'outside body Partnership board', decidedOn: '2026-03-31', minute: 'Minute 4' };
    expect((await officer.submit(`${typed}/approvals`, { ...approval, minute: '', decidedOn: '' })).html).toContain('Give the minute by which it was decided');
    expect((await officer.submit(`${typed}/approvals`, approval)).location).toBe(typed);
    expect((await director.submit(`${typed}/decision`, { decision: 'approve', reason: '' })).location).toBe(typed);
    expect((await officer.get(typed)).html).toContain('Minute 4');
  });
});
