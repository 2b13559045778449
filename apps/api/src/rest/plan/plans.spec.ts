import { addCouncilPlanObjective } from '@golden-thread/application/plan/change-council-plan-objective';
import { draftCouncilPlan } from '@golden-thread/application/plan/draft-council-plan';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { councilPlanId, servicePlanId } from '@golden-thread/persistence/plan/plans';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { ApiClient } from '../../testing/api-client';
import { startApi, type StartedApi } from '../../testing/start-api';

story('plans for programs', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let manager: ApiClient;
  let director: ApiClient;
  let officer: ApiClient;
  let councilPlan: string;
  let plan: string;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-04-01T08:00:00.000Z');
    const policy = council.actor('policyOfficer');
    const planId = councilPlanId(council.id, '2026/27');
    await draftCouncilPlan(api.fresh.database, policy, { year: '2026/27', title: 'Council plan' });
    const says = { title: 'Zero homelessness', deliverable: 'Homes re-let', endOfPlanResult: 'Nobody without a home', priorityId: null, leadServiceId: null };
    await addCouncilPlanObjective(api.fresh.database, policy, { planId, ...says });
    councilPlan = `/api/v1/council-plans/${planId}`;
    plan = `/api/v1/plans/${servicePlanId(council.serviceId, '2026/27')}`;
    manager = await api.program(council.id, council.people.serviceManager);
    director = await api.program(council.id, council.people.director);
    officer = await api.program(council.id, council.people.policyOfficer);
  });
  afterAll(() => api.stop());

  const headers = (version: unknown) => ({ 'idempotency-key': newId(), 'if-match': `"${String(version)}"` });

  step('publishes a council plan once every deliverable has its lead', async () => {
    const { body } = await officer.send('GET', councilPlan);
    const early = await officer.send('POST', `${councilPlan}/publication`, {}, headers(body['version']));
    expect([early.status, early.body['code']]).toEqual([422, 'DeliverablesUnallocated']);
    const [objective] = body['objectives'] as { id: PlanId }[];
    const lead = await officer.send('PUT', `${councilPlan}/objectives/${objective!.id}/lead`, { serviceId: council.serviceId }, headers(body['version']));
    expect(lead.status).toBe(200);
    const published = await officer.send('POST', `${councilPlan}/publication`, {}, headers(lead.body['version']));
    expect([published.status, published.body['state']]).toEqual([200, 'published']);
    expect((await manager.send('GET', '/api/v1/plans?year=2026-27')).body).toMatchObject({ total: 1, items: [{ service: 'Housing', state: 'drafting' }] });
  });

  step('takes objectives and links of a draft, refuses an incomplete submission by name, and lets no author decide', async () => {
    const objective = (await officer.send('GET', councilPlan)).body['objectives'] as { id: PlanId }[];
    const first = (await manager.send('GET', plan)).body;
    const added = await manager.send('POST', `${plan}/objectives`, { title: 'Within 21 days', target: '21 days', dueOn: null }, headers(first['version']));
    expect(added.status).toBe(200);
    const [own] = added.body['objectives'] as { id: PlanId }[];
    const link = { objectiveId: own!.id, parentId: objective[0]!.id, kind: 'indirect' };
    const alone = await manager.send('POST', `${plan}/links`, link, headers(added.body['version']));
    expect([alone.status, alone.body['code']]).toEqual([422, 'PartnersMissing']);
    const linked = await manager.send('POST', `${plan}/links`, { ...link, kind: 'direct' }, headers(added.body['version']));
    expect(linked.body).toMatchObject({ objectives: [{ serves: [{ title: 'Zero homelessness', kind: 'direct' }] }] });
    const incomplete = await manager.send('POST', `${plan}/submission`, {}, headers(linked.body['version']));
    expect([incomplete.status, incomplete.body['code']]).toEqual([422, 'PlanIncomplete']);
    const early = await director.send('POST', `${plan}/decision`, { decision: 'approve' }, headers(linked.body['version']));
    expect([early.status, early.body['code']]).toEqual([409, 'PlanNotAwaitingDecision']);
    expect((await manager.send('POST', `${plan}/decision`, { decision: 'approve' }, headers(linked.body['version']))).status).toBe(403);
  });

  step('has nothing at an address that is no plan', async () => {
    expect((await manager.send('GET', `/api/v1/plans/${newId()}`)).status).toBe(404);
    expect((await manager.send('GET', '/api/v1/plans/nothing')).status).toBe(404);
    expect((await manager.send('GET', '/api/v1/plans?year=1066')).status).toBe(400);
  });

  step('says where to begin, tells the chain of an objective, and takes it out of the draft again', async () => {
    expect((await manager.get('/api/v1/council-plans')).body).toMatchObject({ total: 1, items: [{ year: '2026/27', state: 'published' }] });
    expect((await manager.get('/api/v1/plans/mine')).body).toMatchObject({ total: 0 });
    const first = (await manager.get(plan)).body;
    const added = await manager.send('POST', `${plan}/objectives`, { title: 'Repairs at the first visit', target: null, dueOn: null }, headers(first['version']));
    const { id } = (added.body['objectives'] as { id: PlanId; title: string }[]).find(({ title }) => title === 'Repairs at the first visit')!;
    const chain = [{ role: 'Call handler', does: 'asks what is broken' }, { role: 'Planner', does: 'sends the right trade' }];
    const told = await manager.send('PUT', `${plan}/objectives/${id}/chain`, { chain }, headers(added.body['version']));
    expect(told.body['objectives']).toEqual(expect.arrayContaining([expect.objectContaining({ id, chain })]));
    const why = await manager.send('PUT', `${plan}/objectives/${id}/break-reason`, { reason: 'A statutory duty' }, headers(told.body['version']));
    expect(why.body['objectives']).toEqual(expect.arrayContaining([expect.objectContaining({ id, breakReason: 'A statutory duty' })]));
    expect((await director.send('DELETE', `${plan}/objectives/${id}`, undefined, headers(why.body['version']))).status).toBe(403);
    expect((await manager.send('DELETE', `${plan}/objectives/${id}`, undefined, headers(first['version']))).status).toBe(412);
    const gone = await manager.send('DELETE', `${plan}/objectives/${id}`, undefined, headers(why.body['version']));
    expect((gone.body['objectives'] as { id: PlanId }[]).map((objective) => objective.id)).not.toContain(id);
  });

  step('says what is left alone on a day, what is at risk if an objective stays red, and what plans share', async () => {
    const checks = (await director.get('/api/v1/plans/checks?year=2026-27&on=2026-05-01')).body;
    expect(checks).toMatchObject({ on: '2026-05-01', counts: [{ kind: 'objective', ownerless: 0, neverUpdated: 0 }], onShelf: [], commonIssues: [] });
    expect((await director.get('/api/v1/plans/checks?on=May')).status).toBe(400);
    const standing = (await manager.get(plan)).body;
    const named = await manager.send('PUT', `${plan}/issues`, { issues: ['Vacancies'] }, headers(standing['version']));
    expect(named.status).toBe(200);
    const [served] = standing['objectives'] as { id: PlanId; serves: { title: string }[] }[];
    expect((await manager.get(`/api/v1/objectives/${served!.id}/at-risk`)).body).toMatchObject({ atRisk: served!.serves.length === 0 ? [] : [{ title: 'Zero homelessness', told: ['Head of Housing', 'Director of Communities'] }] });
    const nobody = await manager.send('POST', `${plan}/objectives/${served!.id}/offers`, { title: 'Answer every call', target: null, dueOn: null }, headers(standing['version']));
    expect([nobody.status, nobody.body['code']]).toEqual([409, 'NobodyToOfferTo']);
  });

  step('begins the next council plan; an objective stands under a priority that there is', async () => {
    const key = { 'idempotency-key': newId() };
    expect((await manager.send('POST', '/api/v1/council-plans', { year: '2027/28', title: 'Next' }, key)).status).toBe(403);
    const begun = await officer.send('POST', '/api/v1/council-plans', { year: '2027/28', title: 'Next' }, key);
    expect([begun.status, begun.body['state']]).toEqual([201, 'drafting']);
    expect((await officer.send('POST', '/api/v1/council-plans', { year: '2027/28', title: 'Next' }, key)).body['id']).toBe(begun.body['id']);
    const says = { title: 'Warm homes', deliverable: '200 homes', endOfPlanResult: 'None below C' };
    const at = `/api/v1/council-plans/${String(begun.body['id'])}/objectives`;
    expect((await officer.send('POST', at, { ...says, priorityId: newId() }, headers(1))).status).toBe(404);
    expect((await officer.send('POST', at, says, headers(1))).body).toMatchObject({ version: 2, objectives: [{ title: 'Warm homes' }] });
  });

  step('each priority has its lead member: named by the policy team, among the posts of councillors', async () => {
    const priority = newId();
    await api.fresh.asOwner(`insert into priority (id, council_id, reference, title, position) values ($1, $2, 'PR-1', 'Homes', 1)`, [priority, council.id]);
    const at = `/api/v1/priorities/${priority}/lead-member`;
    const name = (client: ApiClient, postId: unknown) => client.send('POST', at, { postId }, { 'idempotency-key': newId() });
    expect((await name(manager, council.posts.leadMember)).status).toBe(403);
    expect((await name(officer, council.posts.officer)).body).toMatchObject({ status: 422, code: 'LeadMemberUnknown' });
    expect((await name(officer, 'nobody')).status).toBe(400);
    const led = { reference: 'PR-1', title: 'Homes', leadMemberPostId: council.posts.leadMember, leadMember: 'Lead Member for Housing (The Lead Member for Housing)' };
    expect((await name(officer, council.posts.leadMember)).body).toMatchObject({ priorities: [led] });
    expect((await manager.send('GET', '/api/v1/priorities')).body).toMatchObject({ priorities: [led], leadMembers: [{ id: council.posts.leadMember }] });
    expect((await name(officer, null)).body).toMatchObject({ priorities: [{ title: 'Homes', leadMemberPostId: null, leadMember: null }] });
  });
});
