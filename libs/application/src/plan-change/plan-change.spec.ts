import type { ObjectiveText, PlaceInThread } from '@golden-thread/domain/plan-change/objective-edit';
import { shippedApproval } from '@golden-thread/domain/plan-change/reach';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CommitteeId, CouncilPlanId, Id, MeetingId, ObjectiveId, PlanId, PriorityId, ServiceId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { findRecordToLink, listBrokenLinks } from '../assessment/linked-records';
import { checkPlans } from '../plan/check-plans';
import { ok } from '../review/testing/a-quarter';
import { aYear } from '../timetable/testing/a-year';
import { listThreads } from '../thread/golden-thread';
import { answerPlanChange } from './answer-plan-change';
import { recordCallIn, recordPlanChangeDecision, withdrawPlanChange } from './decide-plan-change';
import { getObjectiveOverTime, getPlanChange, getPlanChanges } from './get-plan-changes';
import { type EditAsked, previewPlanChange, proposePlanChange } from './propose-plan-change';
import { setApprovalByReach } from './set-approval-by-reach';
import { objectiveIn, plansInForce } from './testing/plans-in-force';

story('a plan changed in its year', (step) => {
  let fresh: FreshDatabase;
  let y: Awaited<ReturnType<typeof aYear>>;
  let planId: CouncilPlanId;
  let objectiveId: ObjectiveId;
  let servicePlans: readonly PlanId[];
  const by = (post: SmallPost) => y.council.actor(post);
  let text: ObjectiveText;
  const propose = (post: SmallPost, edits: readonly EditAsked[] = [{ kind: 'change', objectiveId, becomes: { ...text, target: '90 homes let' } }], plan: { kind: 'council-plan' | 'service-plan'; id: CouncilPlanId | PlanId } = { kind: 'council-plan', id: planId }) =>
    proposePlanChange(fresh.database, by(post), { plan, edits, reason: 'The grant is withdrawn' });
  const decide = (post: SmallPost, changeId: string, given: Partial<Parameters<typeof recordPlanChangeDecision>[2]> = {}) =>
    recordPlanChangeDecision(fresh.database, by(post), { changeId, decision: 'agree', meetingId: null, minute: '', remark: '', ...given });
  const view = async (changeId: string, post: SmallPost = 'auditor') => ok(await getPlanChange(fresh.database, by(post), changeId));
  const targetOf = async (id: ObjectiveId) => (await fresh.asOwner<{ deliverable: string }>('select deliverable from objective where id = $1', [id]))[0]?.deliverable;
  const openTasks = async () => (await fresh.asOwner<{ kind: string; code: string; due: string }>(`select t.kind, p.code, t.due_on::text as due from task t join post p on p.id = t.post_id where t.subject_type = 'plan-change' and t.state = 'open' order by t.kind, p.code, t.due_on`)).map((task) => Object.values(task).join(' '));
  let cabinet: MeetingId;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    y = await aYear(fresh);
    await y.publish();
    ({ planId, objectiveId, servicePlans } = await plansInForce(fresh, y));
    text = { title: 'Zero homelessness', target: '120 homes let', endOfPlanResult: 'Nobody without a home', priorityId: null, leadServiceId: y.council.serviceId, dueOn: null };
    const [committee] = await y.sql<{ id: CommitteeId }>(`select id from committee where council_id = $1 and kind = 'cabinet'`);
    cabinet = newId();
    await y.sql('insert into meeting (id, council_id, committee_id, held_on) values ($2, $1, $3, $4)', cabinet, committee!.id, '2026-06-08');
    await y.clockAt('2026-06-02T09:00:00.000Z');
  });
  afterAll(() => fresh.drop());

  step('is previewed by the very rule that takes it, and written nowhere by that', async () => {
    const asked = { plan: { kind: 'council-plan' as const, id: planId }, edits: [{ kind: 'change' as const, objectiveId, becomes: { ...text, target: '90 homes let' } }], reason: 'The grant is withdrawn' };
    const { change: previewed, concerns } = ok(await previewPlanChange(fresh.database, by('policyOfficer'), asked));
    expect(concerns.people).toBe(1);
    expect(previewed).toMatchObject({ approver: 'cabinet', reaches: ['target'] });
    expect(previewed.consequences.below.map(({ planKind }) => planKind).sort()).toEqual(['individual-plan', 'service-plan', 'service-plan', 'service-plan', 'service-plan']);
    expect(await fresh.asOwner('select 1 from plan_change')).toEqual([]);
    expect(await propose('officer')).toMatchObject({ refusal: { code: 'NotYoursToChangePlan' } });
    // A lead or a priority that is nowhere, or another council's, would stop the decision, or the year that puts it into effect.
    const elsewhere = await smallCouncil(fresh, 'elsewhere');
    for (const named of [{ leadServiceId: newId<ServiceId>() }, { leadServiceId: elsewhere.serviceId }, { priorityId: newId<PriorityId>() }]) {
      expect([named, await propose('policyOfficer', [{ kind: 'change', objectiveId, becomes: { ...text, ...named } }])]).toMatchObject([named, { refusal: { code: 'NotFound' } }]);
    }
    const proposed = ok(await propose('policyOfficer'));
    expect(proposed.reference).toBe('PC-1');
    expect(proposed.change.consequences).toEqual(previewed.consequences);
    expect(proposed.change.edits).toEqual(previewed.edits);
    expect(await propose('director')).toMatchObject({ refusal: { code: 'ObjectiveBeingChanged', details: { by: 'PC-1' } } });
    expect(await openTasks()).toEqual(['record-plan-change policyOfficer ']);
  });

  step('T: nobody records what they proposed; Cabinet agrees, it can be called in, and until it is in effect the old plan stands', async () => {
    const agreed = { meetingId: cabinet, minute: 'Minute 41: agreed' };
    await y.clockAt('2026-06-09T09:00:00.000Z');
    expect(await decide('policyOfficer', 'PC-1', agreed)).toMatchObject({ refusal: { code: 'PlanChangeDecidedByAuthor' } });
    expect(await decide('director', 'PC-1', agreed)).toMatchObject({ refusal: { code: 'NotYoursToDecideChange' } });
    expect(await withdrawPlanChange(fresh.database, by('director'), { changeId: 'PC-1', remark: 'No' })).toMatchObject({ refusal: { code: 'NotYoursToChangePlan' } });
    ok(await withdrawPlanChange(fresh.database, by('policyOfficer'), { changeId: 'PC-1', remark: 'The head of service proposes it' }));
    ok(await propose('director'));
    const listed = async (post: SmallPost) => ok(await getPlanChanges(fresh.database, by(post))).map(({ reference }) => reference);
    for (const post of ['officer', 'unitManager'] as const) {
      expect([await listed(post), await getPlanChange(fresh.database, by(post), 'PC-2')]).toMatchObject([[], { refusal: { code: 'NoSuchPlanChange' } }]);
    }
    for (const post of ['serviceManager', 'director', 'policyOfficer', 'auditor', 'scrutinyChair', 'leadMember'] as const) expect([post, await listed(post)]).toEqual([post, ['PC-2', 'PC-1']]);
    expect(await answerPlanChange(fresh.database, by('officer'), { changeId: 'PC-2', answerId: null, answer: 'confirmed', reason: '' })).toMatchObject({ refusal: { code: 'NoSuchPlanChange' } });
    expect(ok(await decide('policyOfficer', 'PC-2', agreed))).toMatchObject({ state: 'agreed' });
    expect(await listed('officer')).toEqual(['PC-2']);
    expect(await view('PC-2')).toMatchObject({ takesEffectOn: '2026-06-16', decision: { minute: 'Minute 41: agreed' } });
    ok(await recordCallIn(fresh.database, by('policyOfficer'), { changeId: 'PC-2', step: 'called-in', remark: 'Why so low?' }));
    await y.clockAt('2026-06-17T09:00:00.000Z');
    ok(await y.wake());
    expect(await targetOf(objectiveId)).toBe('120 homes let');
  });

  step('whoever looks reads the title of an objective below where its plan is theirs to read; people’s are counted, and whoever proposed it does not say that it stands', async () => {
    await y.sql(`update plan set state = 'drafting' where council_id = $1 and id = $2`, servicePlans[1]);
    const titles = async (post: SmallPost) => (await view('PC-2', post)).concerns;
    expect(await titles('officer')).toMatchObject({ people: 1, below: [{ title: 'Homes let' }, { title: null }, { title: 'Homes let' }, { title: 'Homes let' }] });
    expect((await titles('serviceManager')).below.map(({ title }) => title)).not.toContain(null);
    expect(JSON.stringify(await view('PC-2', 'officer'))).not.toContain('consequences');
    await y.sql(`update plan set state = 'approved' where council_id = $1 and id = $2`, servicePlans[1]);
    expect(await recordCallIn(fresh.database, { ...by('policyOfficer'), personId: y.council.people.director }, { changeId: 'PC-2', step: 'upheld', remark: 'At once' })).toMatchObject({ refusal: { code: 'PlanChangeDecidedByAuthor' } });
  });

  step('upheld it takes effect, the version before stays, and each plan directly below is asked once, each manager once for all their people', async () => {
    expect(ok(await recordCallIn(fresh.database, by('policyOfficer'), { changeId: 'PC-2', step: 'upheld', remark: 'Explained' }))).toMatchObject({ state: 'in-effect' });
    expect(await targetOf(objectiveId)).toBe('90 homes let');
    const { versions } = await getObjectiveOverTime(fresh.database, by('auditor'), { objectiveId, kind: 'council-plan', id: planId });
    expect(versions).toMatchObject([{ number: 1, target: '120 homes let', until: '2026-06-17', changeReference: 'PC-2' }]);
    expect(await openTasks()).toEqual([
      'answer-plan-change director 2026-07-01', 'answer-plan-change serviceManager 2026-07-01', 'answer-plan-change serviceManager 2026-07-01', 'answer-plan-change serviceManager 2026-07-01',
      'revise-people-objectives unitManager 2026-11-30',
    ]);
  });

  step('T: three services confirm, one amends; confirmation goes down only where the level above changed', async () => {
    const { answers } = await view('PC-2');
    const of = (post: SmallPost) => answers.filter(({ postId }) => postId === y.council.posts[post]);
    const answer = (post: SmallPost, answerId: Id | null, given: 'confirmed' | 'amends', reason = '') => answerPlanChange(fresh.database, by(post), { changeId: 'PC-2', answerId, answer: given, reason });
    expect(await answer('officer', null, 'confirmed')).toMatchObject({ refusal: { code: 'NoAnswerAsked' } });
    for (const { id } of of('serviceManager')) ok(await answer('serviceManager', id, 'confirmed'));
    expect(await answer('director', null, 'amends')).toMatchObject({ refusal: { code: 'AnswerReasonMissing' } });
    ok(await answer('director', null, 'amends', 'Ours was a third of it'));
    expect((await openTasks()).map((task) => task.split(' ')[0])).toEqual(['revise-people-objectives']);
    expect((await view('PC-2')).answers.map(({ state }) => state).sort()).toEqual(['amends', 'asked', 'confirmed', 'confirmed', 'confirmed']);
  });

  step('an edit of words alone is the director’s, in effect at once, and those below are told, not asked', async () => {
    const [plan] = servicePlans;
    const [own] = await fresh.asOwner<{ id: ObjectiveId }>('select id from objective where plan_id = $1', [plan]);
    const words: EditAsked = { kind: 'change', objectiveId: own!.id, becomes: { ...text, title: 'Homes for all', target: '40 homes', endOfPlanResult: '', leadServiceId: null } };
    ok(await propose('serviceManager', [words], { kind: 'service-plan', id: plan! }));
    expect(await decide('serviceManager', 'PC-3')).toMatchObject({ refusal: { code: 'NotYoursToDecideChange' } });
    expect(ok(await decide('director', 'PC-3'))).toMatchObject({ state: 'in-effect' });
    expect((await openTasks()).filter((task) => task.startsWith('answer'))).toEqual([]);
  });

  step('goes back to whoever agreed where an objective below has come to serve it since', async () => {
    ok(await propose('director', [{ kind: 'change', objectiveId, becomes: { ...text, target: '80 homes let' } }]));
    ok(await decide('policyOfficer', 'PC-4', { meetingId: cabinet, minute: 'Minute 52' }));
    expect(await targetOf(objectiveId)).toBe('80 homes let');
    ok(await propose('director', [{ kind: 'change', objectiveId, becomes: { ...text, target: '70 homes let' } }]));
    await y.sql(`update meeting set held_on = '2026-06-17' where council_id = $1 and id = $2`, cabinet);
    ok(await decide('policyOfficer', 'PC-5', { meetingId: cabinet, minute: 'Minute 60' }));
    await objectiveIn(fresh, y, { planId: servicePlans[0]!, parentId: objectiveId, reference: 'SP-9' });
    await y.clockAt('2026-06-25T09:00:00.000Z');
    ok(await y.wake());
    expect(await view('PC-5')).toMatchObject({ state: 'proposed', decision: null, remark: expect.stringContaining('serves it by now') });
    expect(await targetOf(objectiveId)).toBe('80 homes let');
    ok(await decide('policyOfficer', 'PC-5', { meetingId: cabinet, minute: 'Minute 61' }));
    expect(await view('PC-5')).toMatchObject({ state: 'in-effect' });
  });

  step('T: comes back made anew where an objective says something else by now, undoes nothing of that, and holds once it is agreed again', async () => {
    const minuted = { meetingId: cabinet, minute: 'Minute 62' };
    const { reference } = ok(await propose('director', [{ kind: 'change', objectiveId, becomes: { ...text, target: '60 homes let' } }]));
    await y.sql(`update objective set title = 'Nobody homeless' where council_id = $1 and id = $2`, objectiveId);
    expect(ok(await decide('policyOfficer', reference, minuted))).toMatchObject({ state: 'proposed' });
    expect(await view(reference)).toMatchObject({
      remark: expect.stringContaining('wording “Zero homelessness” is “Nobody homeless”'), approver: 'cabinet',
      edits: [{ was: { title: 'Nobody homeless', target: '70 homes let' }, becomes: { title: 'Nobody homeless', target: '60 homes let' } }],
    });
    expect((await openTasks()).filter((task) => task.startsWith('record'))).toEqual(['record-plan-change policyOfficer ']);
    expect(ok(await decide('policyOfficer', reference, minuted))).toMatchObject({ state: 'in-effect' });
    expect(await y.sql(`select title, deliverable from objective where council_id = $1 and id = $2`, objectiveId)).toEqual([{ title: 'Nobody homeless', deliverable: '60 homes let' }]);
    await y.sql(`update objective set title = 'Zero homelessness' where council_id = $1 and id = $2`, objectiveId);

    // What it would change is so by now: nobody is asked again, and the objective is free for another proposal.
    const late = ok(await propose('director', [{ kind: 'change', objectiveId, becomes: { ...text, target: '70 homes let' } }])).reference;
    const linked = await fresh.database.read(y.council.id, (reading) => findRecordToLink(reading, by('policyOfficer'), { record: { reference: late }, heading: null }));
    await y.sql(`update objective set deliverable = '70 homes let' where council_id = $1 and id = $2`, objectiveId);
    expect(ok(await decide('policyOfficer', late, minuted))).toMatchObject({ state: 'lapsed' });
    const broken = await fresh.database.read(y.council.id, (reading) => listBrokenLinks(reading, [linked!]));
    expect([...broken.values()]).toEqual([expect.stringMatching(new RegExp(`^${late}: .* is lapsed\\.$`))]);
    expect((await openTasks()).filter((task) => task.startsWith('record'))).toEqual([]);
    expect(await view(late)).toMatchObject({ remark: expect.stringContaining('Nothing of it is left to change.') });
  });

  step('is approved as the council sets it from then on', async () => {
    ok(await setApprovalByReach(fresh.database, by('policyOfficer'), { table: { ...shippedApproval, target: 'director' } }));
    expect(ok(await propose('policyOfficer', [{ kind: 'change', objectiveId, becomes: { ...text, target: '75 homes let' } }])).change.approver).toBe('director');
    const dropped = ok(await propose('serviceManager', [{ kind: 'add', becomes: { ...text, target: '5 homes', endOfPlanResult: '', leadServiceId: null }, thread: serving(objectiveId) }], { kind: 'service-plan', id: servicePlans[0]! }));
    expect(dropped.change).toMatchObject({ reaches: ['scope'], approver: 'cabinet', edits: [{ kind: 'add', reference: expect.stringMatching(/^SP-/) }] });
  });

  step('T: an objective added in June serves what was agreed from its first day; one whose thread is broken is mended, or says why it is', async () => {
    const plan = { kind: 'service-plan' as const, id: servicePlans[0]! };
    const words = { ...text, title: 'Homes shared', target: '5 homes', endOfPlanResult: '', leadServiceId: null };
    expect(await propose('serviceManager', [{ kind: 'add', becomes: words }], plan)).toMatchObject({ refusal: { code: 'ChangedThreadMissing' } });
    expect(await propose('serviceManager', [{ kind: 'add', becomes: words, thread: serving(newId()) }], plan)).toMatchObject({ refusal: { code: 'NotFound' } });
    const { reference } = ok(await propose('serviceManager', [{ kind: 'add', becomes: words, thread: { ...serving(objectiveId), breakReason: '' } }], plan));
    expect((await view(reference, 'serviceManager')).named).toMatchObject({ [objectiveId]: 'CP-1: Zero homelessness' });
    ok(await decide('policyOfficer', reference, { meetingId: cabinet, minute: 'Minute 62' }));
    const [added] = await fresh.asOwner<{ id: ObjectiveId }>(`select id from objective where title = 'Homes shared'`);
    const serves = async () => fresh.asOwner('select parent_id as "parentId", kind, partners from objective_link where child_id = $1', [added!.id]);
    expect(await serves()).toEqual([{ parentId: objectiveId, kind: 'indirect', partners: 'The shelter' }]);
    const broken = async () => ok(await listThreads(fresh.database, by('auditor'), { year: '2026/27' })).broken;
    expect(await broken()).toEqual([]);

    const change = { kind: 'change' as const, objectiveId: added!.id, becomes: words };
    const alone = ok(await propose('serviceManager', [{ ...change, thread: { serves: [], breakReason: 'A duty of its own' } }], plan));
    expect(alone.change).toMatchObject({ reaches: ['thread'], approver: 'director' });
    expect(ok(await decide('director', alone.reference))).toMatchObject({ state: 'in-effect' });
    expect(await broken()).toMatchObject([{ node: { id: added!.id }, reason: 'A duty of its own' }]);
    expect((await getObjectiveOverTime(fresh.database, by('auditor'), { objectiveId: added!.id, ...plan })).versions).toEqual([]);
    ok(await decide('director', ok(await propose('serviceManager', [{ ...change, thread: serving(objectiveId) }], plan)).reference));
    expect([await broken(), await serves()]).toMatchObject([[], [{ parentId: objectiveId }]]);
  });

  step('T: no circle however changes interleave: of two objectives that are each to serve the other, the second goes back', async () => {
    const ofPlan = async (at: number) => (await fresh.asOwner<{ id: ObjectiveId }>(`select id from objective where plan_id = $1 and reference = $2`, [servicePlans[at], `SP-${at}`]))[0]!.id;
    const [one, other] = [await ofPlan(1), await ofPlan(2)];
    const words = { ...text, title: 'Homes let', target: '40 homes', endOfPlanResult: '', leadServiceId: null };
    const toServe = async (at: number, child: ObjectiveId, parent: ObjectiveId) =>
      ok(await propose('serviceManager', [{ kind: 'change', objectiveId: child, becomes: words, thread: { serves: [...serving(objectiveId).serves, ...serving(parent).serves], breakReason: '' } }], { kind: 'service-plan', id: servicePlans[at]! })).reference;
    const [first, second] = [await toServe(1, one, other), await toServe(2, other, one)];
    const decided = await Promise.all([first, second].map((reference) => decide('director', reference)));
    expect(decided.map((outcome) => ok(outcome).state).sort()).toEqual(['in-effect', 'proposed']);
    expect(await fresh.asOwner('select 1 from objective_link where (child_id, parent_id) in (($1, $2), ($2, $1))', [one, other])).toHaveLength(1);
  });

  step('T: a service that comes to lead is asked the same day, beside those whose plans serve the objective', async () => {
    const serviceId = newId<ServiceId>();
    await y.sql(`insert into service (id, council_id, directorate_id, code, name, head_post_id) values ($2, $1, $3, 'LEAD', 'Wellbeing', $4)`, serviceId, y.council.directorateId, y.council.posts.unitManager);
    await y.sql(`update post set roles = '{democratic-services}' where council_id = $1 and id = $2`, y.council.posts.administrator);
    const add: EditAsked = { kind: 'add', becomes: { ...text, title: 'Nobody sleeps rough', leadServiceId: serviceId } };
    const { reference } = ok(await propose('director', [add]));
    expect((await view(reference, 'director')).concerns.leads).toEqual(['Wellbeing']);
    // Where the council has democratic services, they are asked to record, and do.
    expect((await openTasks()).filter((task) => task.startsWith('record'))).toContainEqual('record-plan-change administrator ');
    const clerk: Actor = { ...by('administrator'), roles: ['democratic-services'] };
    ok(await recordPlanChangeDecision(fresh.database, clerk, { changeId: reference, decision: 'agree', meetingId: cabinet, minute: 'Minute 64', remark: '' }));
    expect(await recordCallIn(fresh.database, clerk, { changeId: reference, step: 'called-in', remark: 'Late' })).toMatchObject({ refusal: { code: 'CannotBeCalledIn' } });
    expect((await view(reference)).answers).toMatchObject([{ leads: true, planId: null, name: 'Repairs Manager', objectives: ['Nobody sleeps rough'], state: 'asked' }]);
    expect((await openTasks()).filter((task) => task.startsWith('answer-plan-change unitManager'))).toEqual(['answer-plan-change unitManager 2026-07-09']);
    ok(await answerPlanChange(fresh.database, by('unitManager'), { changeId: reference, answerId: null, answer: 'stays', reason: 'It is ours already' }));
  });

  step('T: a plan keeps an objective however drops interleave: of two agreed at the same moment the second lapses, and says why', async () => {
    const plan = { kind: 'service-plan' as const, id: servicePlans[3]! };
    const [stands] = await fresh.asOwner<{ id: ObjectiveId }>(`select id from objective where plan_id = $1`, [plan.id]);
    const second = newId<ObjectiveId>();
    await y.sql(`insert into objective (id, council_id, plan_id, level, year, reference, title, deliverable, position) values ($2, $1, $3, 'service', '2026/27', 'SP-8', 'Calls answered', '90 in 100', 2)`, second, plan.id);
    const proposals = [];
    for (const id of [stands!.id, second]) proposals.push(ok(await propose('director', [{ kind: 'drop', objectiveId: id }], plan)).reference);
    const decided = await Promise.all(proposals.map((reference) => decide('policyOfficer', reference, { meetingId: cabinet, minute: 'Minute 65' })));
    expect(decided.map((outcome) => ok(outcome).state).sort()).toEqual(['in-effect', 'lapsed']);
    expect(await fresh.asOwner(`select 1 from objective where plan_id = $1`, [plan.id])).toHaveLength(1);
    const lapsed = await view(proposals[decided.findIndex((outcome) => ok(outcome).state === 'lapsed')]!);
    expect(lapsed.remark).toBe('Since it was agreed: the plan would have no objective left. Nothing of it is left to change.');
  });

  step('drops an objective with all that hangs on it: money, a basket and a risk stay without one, what was offered under it goes', async () => {
    const [plan] = servicePlans;
    const [dropped] = await fresh.asOwner<{ id: ObjectiveId }>(`select id from objective where plan_id = $1 and reference = 'SP-9'`, [plan]);
    await hangOn(y, { planId: plan!, objectiveId: dropped!.id });
    const { reference } = ok(await propose('serviceManager', [{ kind: 'drop', objectiveId: dropped!.id }], { kind: 'service-plan', id: plan! }));
    expect(ok(await decide('policyOfficer', reference, { meetingId: cabinet, minute: 'Minute 63' }))).toMatchObject({ state: 'in-effect' });
    expect(await targetOf(dropped!.id)).toBeUndefined();
    for (const table of ['budget_line', 'measure_basket', 'risk']) {
      expect([table, await fresh.asOwner(`select objective_id as of, version from ${table}`)]).toEqual([table, [{ of: null, version: 2 }]]);
    }
    expect(await fresh.asOwner('select 1 from objective_offer')).toEqual([]);
    const { faulty } = ok(await checkPlans(fresh.database, by('auditor'), { year: '2026/27', on: null }));
    expect(faulty.filter(({ kind }) => kind === 'risk')).toMatchObject([{ reference: 'R-1', faults: ['orphan'] }]);
  });
});

type Year = Awaited<ReturnType<typeof aYear>>;

/** To serve one objective, with a partner. */
const serving = (parentId: ObjectiveId): PlaceInThread => ({ serves: [{ parentId, kind: 'indirect', partners: 'The shelter', soThat: null, weight: null }], breakReason: '' });

/** A line of money, an offer to a team, a basket of measures and a risk, each on one objective. */
async function hangOn({ sql, council }: Year, { planId, objectiveId }: { planId: PlanId; objectiveId: ObjectiveId }): Promise<void> {
  await sql(
    `insert into budget_line (id, council_id, title, service_id, objective_id, first_year, amounts, version) values ($2, $1, 'Repairs', $3, $4, '2026/27', '{1,1,1}', 1)`,
    newId(), council.serviceId, objectiveId);
  await sql(`insert into objective_offer (id, council_id, plan_id, parent_id, title, offered_on) values ($2, $1, $3, $4, 'Let one home a week', '2026-04-01')`, newId(), planId, objectiveId);
  await sql(`insert into measure_basket (id, council_id, title, objective_id, version) values ($2, $1, 'Letting', $3, 1)`, newId(), objectiveId);
  await sql(
    `insert into risk (id, council_id, reference, title, cause, event, effect, controls, objective_id, owner_post_id, inherent, residual, target, state, state_reason, corporate,
                       review_every, next_review_on, reviews, version)
     values ($2, $1, 'R-1', 'No homes come free', '', '', '', '', $3, $4, '{}', '{}', '{}', 'open', '', 'no', 3, '2026-09-01', '[]', 1)`, newId(), objectiveId, council.posts.serviceManager);
}
