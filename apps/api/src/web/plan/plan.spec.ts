import { evidenceHeadings } from '@golden-thread/domain/plan/service-plan-content';
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
    expect(wrong.html).toContain('Write it as 2026-03-31.');
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
});
