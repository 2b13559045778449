import { addCouncilPlanObjective, draftCouncilPlan } from '@golden-thread/application/plan';
import { newId } from '@golden-thread/persistence';
import { councilPlanId, servicePlanId } from '@golden-thread/persistence/plan';
import { smallCouncil, type SmallCouncil } from '@golden-thread/persistence/testing';
import { type Program, type StartedApi, startApi } from '../../testing';

describe('plans for programs', () => {
  let api: StartedApi;
  let council: SmallCouncil;
  let manager: Program;
  let director: Program;
  let officer: Program;
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

  it('publishes a council plan once every deliverable has its lead', async () => {
    const { body } = await officer.send('GET', councilPlan);
    const early = await officer.send('POST', `${councilPlan}/publication`, {}, headers(body['version']));
    expect([early.status, early.body['code']]).toEqual([422, 'DeliverablesUnallocated']);
    const [objective] = body['objectives'] as { id: string }[];
    const lead = await officer.send('PUT', `${councilPlan}/objectives/${objective!.id}/lead`, { serviceId: council.serviceId }, headers(body['version']));
    expect(lead.status).toBe(200);
    const published = await officer.send('POST', `${councilPlan}/publication`, {}, headers(lead.body['version']));
    expect([published.status, published.body['state']]).toEqual([200, 'published']);
    expect((await manager.send('GET', '/api/v1/plans?year=2026-27')).body).toMatchObject({ total: 1, items: [{ service: 'Housing', state: 'drafting' }] });
  });

  it('takes objectives and links of a draft, refuses an incomplete submission by name, and lets no author decide', async () => {
    const objective = (await officer.send('GET', councilPlan)).body['objectives'] as { id: string }[];
    const first = (await manager.send('GET', plan)).body;
    const added = await manager.send('POST', `${plan}/objectives`, { title: 'Within 21 days', target: '21 days', dueOn: null }, headers(first['version']));
    expect(added.status).toBe(200);
    const [own] = added.body['objectives'] as { id: string }[];
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

  it('has nothing at an address that is no plan', async () => {
    expect((await manager.send('GET', `/api/v1/plans/${newId()}`)).status).toBe(404);
    expect((await manager.send('GET', '/api/v1/plans/nothing')).status).toBe(404);
    expect((await manager.send('GET', '/api/v1/plans?year=1066')).status).toBe(400);
  });
});
