import type { Id } from '@golden-thread/domain/shared/id';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { startApi, type StartedApi } from '../../testing/start-api';

story('a plan in force is changed on pages, and by API clients', (step) => {
  let api: StartedApi;
  let council: SmallCouncil;
  let planId: Id;
  let objectiveId: Id;
  let belowId: Id;
  const clockAt = (instant: string) => api.fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, council.id]);
  const text = { edit: 'change', title: 'Zero homelessness', target: '90 homes let', endOfPlanResult: 'Nobody without a home', priorityId: '', dueOn: '', reason: 'The grant is withdrawn' };
  const proposal = () => `/plan-changes/new?plan=council-plan&of=${planId}&objective=${objectiveId}`;

  beforeAll(async () => {
    api = await startApi();
    council = await smallCouncil(api.fresh, 'smallborough', '2026-06-02T09:00:00.000Z');
    ({ planId, objectiveId, belowId } = await plansInForce(api, council));
  });
  afterAll(() => api.stop());

  step('the director sees whom a change would concern, and proposes it', async () => {
    const director = await api.signIn('smallborough/director');
    expect((await director.get(`/plans/objectives/${objectiveId}`)).html).toContain('Propose a change of the plan in force');
    const typed = { ...text, leadServiceId: council.serviceId };
    const wrong = await director.submit(proposal(), { ...typed, title: '', reason: '', then: 'preview' });
    for (const says of ['Say what the objective is.', 'Say why the plan is changed']) expect(wrong.html).toContain(says);
    const preview = await director.submit(proposal(), { ...typed, then: 'preview' });
    for (const says of ['Nothing is sent yet.', 'Cabinet decides it', '120 homes let', '90 homes let', '“Homes let”, Housing (service), serves it directly']) expect(preview.html).toContain(says);
    expect(await api.fresh.asOwner('select 1 from plan_change')).toEqual([]);
    expect((await director.submit(proposal(), { ...typed, then: 'propose' })).location).toBe('/plan-changes/PC-1');
    expect((await director.submit(proposal(), { ...typed, then: 'propose' })).html).toContain('CP-1 is being changed already, by PC-1.');
  });

  step('democratic services record meeting and minute, a call-in and what came of it; the plan then says what was agreed', async () => {
    const officer = await api.signIn('smallborough/policyOfficer');
    const tasks = (await officer.get('/tasks')).html;
    expect([tasks.includes('PC-1: change of a council plan'), tasks.includes('The grant is withdrawn')]).toEqual([true, false]);
    const [meeting] = await cabinetMeets(api, council, '2026-06-08');
    await clockAt('2026-06-09T09:00:00.000Z');
    const agreed = { decision: 'agree', meetingId: meeting!.id, minute: 'Minute 41', remark: '' };
    expect((await officer.submit('/plan-changes/PC-1/decision', { ...agreed, meetingId: '', minute: '' })).html).toContain('Say at which meeting it was decided.');
    expect((await officer.submit('/plan-changes/PC-1/decision', agreed)).location).toBe('/plan-changes/PC-1');
    expect((await officer.get('/plan-changes/PC-1')).html).toContain('It takes effect on Tuesday 16 June 2026, once it can no longer be called in.');
    expect((await officer.submit('/plan-changes/PC-1/call-in', { step: 'called-in', remark: 'Why so low?' })).location).toBe('/plan-changes/PC-1');
    expect((await officer.submit('/plan-changes/PC-1/call-in', { step: 'upheld', remark: '' })).html).toContain('Say why.');
    expect((await officer.submit('/plan-changes/PC-1/call-in', { step: 'upheld', remark: 'Explained' })).location).toBe('/plan-changes/PC-1');
    const objective = (await officer.get(`/plans/objectives/${objectiveId}`)).html;
    for (const says of ['90 homes let', 'What it said before', '120 homes let']) expect(objective).toContain(says);
    expect((await officer.get('/plan-changes')).html).toContain('1 change, 0 to decide, 1 in effect');
    expect((await officer.get('/search?q=grant+withdrawn')).html).toContain('PC-1');
  });

  step('the service below answers that it changes too, proposes that, and takes it back', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    expect((await manager.submit('/plan-changes/PC-1/answer', { answerId: '', answer: 'amends', reason: '' })).html).toContain('Say why it changes too');
    expect((await manager.submit('/plan-changes/PC-1/answer', { answerId: '', answer: 'amends', reason: 'A third of it is ours' })).location).toContain('/plans/service/');
    expect((await manager.get('/plan-changes/PC-1')).html).toContain('A third of it is ours');
    const [plan] = await api.fresh.asOwner<{ id: string }>(`select plan_id as id from objective where id = $1`, [belowId]);
    const own = `/plan-changes/new?plan=service-plan&of=${plan!.id}&objective=${belowId}`;
    expect((await manager.submit(own, { ...text, title: 'Homes let', target: '30 homes', endOfPlanResult: '', leadServiceId: '', keeps: objectiveId, then: 'propose' })).location).toBe('/plan-changes/PC-2');
    expect((await manager.submit('/plan-changes/PC-2/withdrawal', { remark: '' })).html).toContain('Say why.');
    expect((await manager.submit('/plan-changes/PC-2/withdrawal', { remark: 'Thirty is too few' })).location).toBe('/plan-changes/PC-2');
    expect((await manager.get('/plan-changes/PC-2/decision')).html).toContain('There is nothing to decide.');
  });

  step('a manager adds an objective with what it serves, and says of another why it serves nothing', async () => {
    const manager = await api.signIn('smallborough/serviceManager');
    const [plan] = await api.fresh.asOwner<{ id: string }>(`select plan_id as id from objective where id = $1`, [belowId]);
    const form = `/plan-changes/new?plan=service-plan&of=${plan!.id}`;
    const place = { parentId: '', partners: '', soThat: '', weight: '', breakReason: '' };
    const typed = { ...text, edit: 'add', title: 'Homes shared', target: '5 homes', endOfPlanResult: '', leadServiceId: '', ...place };
    expect((await manager.get(form)).html).toContain('Council plan, CP-1: Zero homelessness');
    expect((await manager.submit(form, { ...typed, then: 'propose' })).html).toContain('Say what it serves in the council plan');
    expect((await manager.submit(form, { ...typed, parentId: objectiveId, then: 'propose' })).html).toContain('Choose how it serves that objective');
    expect((await manager.submit(form, { ...typed, parentId: objectiveId, link: 'indirect', then: 'propose' })).html).toContain('Name the partners');
    const preview = await manager.submit(form, { ...typed, parentId: objectiveId, link: 'indirect', partners: 'The shelter', then: 'preview' });
    for (const says of ['Serves', 'CP-1: Zero homelessness, indirectly, with The shelter']) expect(preview.html).toContain(says);
    const own = `${form}&objective=${belowId}`;
    expect((await manager.get(own)).html).toMatch(/value="[0-9a-f-]+" checked[^>]*>\s*<label[^>]*>\s*CP-1: Zero homelessness, directly/);
    const alone = { ...typed, edit: 'change', title: 'Homes let', target: '40 homes', breakReason: 'A duty of its own' };
    const shown = await manager.submit(own, { ...alone, then: 'preview' });
    for (const says of ['It reaches: What an objective serves', 'CP-1: Zero homelessness, directly', 'A duty of its own', 'The director decides it']) expect(shown.html).toContain(says);
    expect((await manager.submit(own, { ...alone, keeps: objectiveId, breakReason: '', then: 'propose' })).html).toContain('This changes nothing.');
  });

  step('an API client drops and decides; who may approve what is read by everybody', async () => {
    const manager = await api.program(council.id, council.people.serviceManager);
    const director = await api.program(council.id, council.people.director);
    const headers = (version: number) => ({ 'idempotency-key': newId(), 'if-match': `"${version}"` });
    const [plan] = await api.fresh.asOwner<{ id: string }>(`select plan_id as id from objective where id = $1`, [belowId]);
    const words = { title: 'Homes for all', target: '40 homes', endOfPlanResult: '' };
    const proposed = await manager.send('POST', '/api/v1/plan-changes', { planKind: 'service-plan', planId: plan!.id, reason: 'Plainer', edits: [{ kind: 'change', objectiveId: belowId, becomes: words }] }, headers(1));
    expect([proposed.status, proposed.body]).toMatchObject([201, { reference: 'PC-3', approver: 'director', reaches: ['wording'], edits: [{ was: { title: 'Homes let' }, becomes: { title: 'Homes for all' } }] }]);
    const own = await manager.send('POST', '/api/v1/plan-changes/PC-3/decision', { decision: 'agree', minute: '', remark: '' }, headers(1));
    expect([own.status, own.body['code']]).toEqual([403, 'NotYoursToDecideChange']);
    const decided = await director.send('POST', '/api/v1/plan-changes/PC-3/decision', { decision: 'agree', minute: '', remark: '' }, headers(1));
    expect(decided.body).toMatchObject({ state: 'in-effect', version: 3 });
    const place = { serves: [{ parentId: objectiveId, kind: 'direct' }], breakReason: '' };
    const bare = await manager.send('POST', '/api/v1/plan-changes', { planKind: 'service-plan', planId: plan!.id, reason: 'More', edits: [{ kind: 'add', becomes: words }] }, headers(1));
    expect([bare.status, bare.body['code']]).toEqual([422, 'ChangedThreadMissing']);
    const added = await manager.send('POST', '/api/v1/plan-changes', { planKind: 'service-plan', planId: plan!.id, reason: 'More', edits: [{ kind: 'add', becomes: words, thread: place }] }, headers(1));
    expect([added.status, added.body]).toMatchObject([201, { reaches: ['scope'], edits: [{ kind: 'add', threadWas: null, thread: { serves: [{ parentId: objectiveId, kind: 'direct', partners: null, soThat: null, weight: null }], breakReason: '' } }] }]);
    const last = await manager.send('POST', '/api/v1/plan-changes', { planKind: 'service-plan', planId: plan!.id, reason: 'Done', edits: [{ kind: 'drop', objectiveId: belowId }] }, headers(1));
    expect([last.status, last.body['code']]).toEqual([422, 'LastObjectiveDropped']);
    const reader = await api.signIn('smallborough/officer');
    expect((await reader.get('/plan-changes/approval')).html).toContain('An outcome at the end of the plan');
  });
});

/** A council plan in force whose one objective the plan of Housing serves. */
async function plansInForce(api: StartedApi, council: SmallCouncil): Promise<{ readonly planId: Id; readonly objectiveId: Id; readonly belowId: Id }> {
  const [planId, objectiveId, ownPlan, belowId] = [newId(), newId(), newId(), newId()];
  await api.fresh.asOwner(`insert into council_plan (id, council_id, year, title, state, published_on) values ($1, $2, '2026/27', 'Council plan', 'published', '2026-03-01')`, [planId, council.id]);
  await api.fresh.asOwner(
    `insert into plan (id, council_id, kind, year, state, service_id, author_post_id, decider_post_id, author_ids, opened_on)
     values ($1, $2, 'service-plan', '2026/27', 'approved', $3, $4, $5, '{}', '2026-03-01')`, [ownPlan, council.id, council.serviceId, council.posts.serviceManager, council.posts.director]);
  const objective = `insert into objective (id, council_id, plan_id, level, year, reference, title, deliverable, end_of_plan_result, lead_service_id, position) values ($1, $2, $3, $4, '2026/27', $5, $6, $7, $8, $9, 1)`;
  await api.fresh.asOwner(objective, [objectiveId, council.id, planId, 'council', 'CP-1', 'Zero homelessness', '120 homes let', 'Nobody without a home', council.serviceId]);
  await api.fresh.asOwner(objective, [belowId, council.id, ownPlan, 'service', 'SP-1', 'Homes let', '40 homes', null, null]);
  await api.fresh.asOwner(`insert into objective_link (council_id, child_id, parent_id, kind) values ($1, $2, $3, 'direct')`, [council.id, belowId, objectiveId]);
  return { planId, objectiveId, belowId };
}

async function cabinetMeets(api: StartedApi, council: SmallCouncil, heldOn: string): Promise<readonly { id: string }[]> {
  const committee = newId();
  await api.fresh.asOwner(`insert into committee (id, council_id, code, name, kind) values ($1, $2, 'CABINET', 'Cabinet', 'cabinet')`, [committee, council.id]);
  return api.fresh.asOwner<{ id: string }>(`insert into meeting (id, council_id, committee_id, held_on) values ($1, $2, $3, $4) returning id`, [newId(), council.id, committee, heldOn]);
}
