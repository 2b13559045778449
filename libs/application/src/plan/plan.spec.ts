import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PlanId, PostId, SubmissionId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { listObjectivesByPlan } from '@golden-thread/persistence/plan/objectives';
import { servicePlanId, unitPlanId } from '@golden-thread/persistence/plan/plans';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { appointPerson } from '../organisation/change-holding';
import { addPerson } from '../organisation/change-person';
import { addPost } from '../organisation/change-post';
import { takeYearSteps } from '../timetable/testing/take-year-steps';
import { allocateDeliverable } from './allocate-deliverable';
import { getMonitoring } from './arrange-monitoring';
import { recordPlanDecision } from './decide-plan';
import { getObjectiveThread, listThreads } from '../thread/golden-thread';
import { getPlan } from './get-plan';
import { publishCouncilPlan } from './publish-council-plan';
import { submitPlan } from './submit-plan';
import { saveObjective, saveServicePlan } from './write-plan';
import { explainThreadBreak, writeSoThatChain } from '../thread/write-thread';
import { cascadeForEach, code, value, wholeServicePlan as whole, year } from './testing/a-cascade';

const cascade = cascadeForEach();
const { moveClock, openTasks, publish, wakeYear, wakeRound, write, approved, unitApproved } = cascade;
let { fresh, council, unitId, planId, objectiveId, people } = cascade;
beforeEach(() => {
  ({ fresh, council, unitId, planId, objectiveId, people } = cascade);
});

describe('the council plan', () => {
  it('is not published while a deliverable has no lead; the policy officer has it to allocate', async () => {
    expect(await openTasks()).toEqual(['allocate-deliverable: Council plan 2026-2030 (Policy and Performance Officer)']);
    const early = await publishCouncilPlan(fresh.database, council.actor('policyOfficer'), { planId });
    expect(early).toMatchObject({ refusal: { code: 'DeliverablesUnallocated', details: { missing: [expect.stringContaining('Re-let homes in 28 days')] } } });
    expect(value(await publish())).toEqual({ services: 1 });
    expect(await openTasks()).toEqual(['write-service-plan: Service plan 2026/27: Housing (Head of Housing)']);
  });

  it('gives each deliverable one lead, and is published by the policy team only', async () => {
    value(await allocateDeliverable(fresh.database, council.actor('policyOfficer'), { planId, objectiveId, serviceId: council.serviceId }));
    expect(code(await allocateDeliverable(fresh.database, council.actor('policyOfficer'), { planId, objectiveId, serviceId: council.serviceId }))).toBe('DeliverableHasLead');
    expect(code(await publishCouncilPlan(fresh.database, council.actor('director'), { planId }))).toBe('NotPermitted');
  });
});

describe('a service plan', () => {
  it('goes to the director complete or not at all, is returned with a reason, and is approved by another than its authors', async () => {
    value(await publish());
    const [manager, director] = [council.actor('serviceManager'), council.actor('director')];
    const plan = servicePlanId(council.serviceId, year);
    expect(await submitPlan(fresh.database, manager, { planId: plan })).toMatchObject({ refusal: { code: 'PlanIncomplete' } });
    value(await saveServicePlan(fresh.database, manager, { planId: plan, content: whole }));
    await write(plan, manager, 'Accommodation within 21 days', objectiveId);
    expect(code(await submitPlan(fresh.database, council.actor('officer'), { planId: plan }))).toBe('NotAnsweringForPlan');
    value(await submitPlan(fresh.database, manager, { planId: plan }));
    expect(await openTasks()).toEqual(['decide-service-plan: Service plan 2026/27: Housing (Director of Communities)']);
    const decision = { planId: plan, decision: 'return', reason: 'Say what the apprentices will do' } as const;
    expect(code(await recordPlanDecision(fresh.database, council.actor('unitManager'), decision))).toBe('NotDecidingPlan');
    value(await recordPlanDecision(fresh.database, director, decision));
    expect(await openTasks()).toEqual(['write-service-plan: Service plan 2026/27: Housing (Head of Housing)']);
    value(await submitPlan(fresh.database, manager, { planId: plan }));
    const asDeputy: Actor = { ...director, personId: council.people.serviceManager, onBehalfOf: { personId: council.people.director, name: '', postId: council.posts.director } };
    expect(code(await recordPlanDecision(fresh.database, asDeputy, { ...decision, decision: 'approve' }))).toBe('PlanDecidedByAuthor');
    value(await recordPlanDecision(fresh.database, director, { ...decision, decision: 'approve' }));
    const events = await fresh.asOwner<{ name: string }>(`select name from event where stream_id = $1 order by sequence`, [plan]);
    expect(events.map(({ name }) => name)).toEqual([
      'ServicePlanOpened', 'ServicePlanDrafted', 'ServicePlanDrafted', 'ServicePlanDrafted', 'ObjectiveLinked', 'ServicePlanSubmitted', 'ServicePlanReturned', 'ServicePlanSubmitted',
      'ServicePlanApproved',
    ]);
  });

  it('written by the director goes to the next manager above', async () => {
    value(await publish());
    const plan = servicePlanId(council.serviceId, year);
    const standIn: Actor = { ...council.actor('director'), postIds: [council.posts.director, council.posts.serviceManager] };
    value(await saveServicePlan(fresh.database, standIn, { planId: plan, content: whole }));
    await write(plan, standIn, 'Accommodation within 21 days', objectiveId);
    value(await submitPlan(fresh.database, standIn, { planId: plan }));
    expect(await openTasks()).toEqual(['decide-service-plan: Service plan 2026/27: Housing (Chief Executive)']);
    value(await recordPlanDecision(fresh.database, council.actor('chiefExecutive'), { planId: plan, decision: 'approve', reason: '' }));
  });

  it('shown before somebody else wrote on it is stale', async () => {
    value(await publish());
    const plan = servicePlanId(council.serviceId, year);
    value(await saveServicePlan(fresh.database, council.actor('serviceManager'), { planId: plan, version: 1, content: whole }));
    expect(code(await saveServicePlan(fresh.database, council.actor('serviceManager'), { planId: plan, version: 1, content: whole }))).toBe('Stale');
  });

  it('takes one chain of two that are written over the same version', async () => {
    value(await publish());
    const plan = servicePlanId(council.serviceId, year);
    const manager = council.actor('serviceManager');
    const objectiveId = await write(plan, manager, 'Keep the housing register lawful', null);
    const chain = [{ role: 'Surveyor', does: 'finds damp early' }, { role: 'Manager', does: 'repairs in time' }];
    const [{ version }] = await fresh.asOwner<{ version: number }>('select version from plan where id = $1', [plan]) as [{ version: number }];
    const attach = () => writeSoThatChain(fresh.database, manager, { planId: plan, objectiveId, version, chain });
    expect([code(await attach()), code(await attach())]).toEqual(['accepted', 'Stale']);
    const colleague: Actor = { ...council.actor('unitManager'), postIds: [council.posts.serviceManager] };
    value(await writeSoThatChain(fresh.database, colleague, { planId: plan, objectiveId, chain }));
    expect(await fresh.asOwner('select author_ids @> $2::uuid[] as contributed from plan where id = $1', [plan, [council.people.unitManager]])).toEqual([{ contributed: true }]);
  });

  it('may hold an objective that leads nowhere, with the reason', async () => {
    value(await publish());
    const plan = servicePlanId(council.serviceId, year);
    const manager = council.actor('serviceManager');
    value(await saveServicePlan(fresh.database, manager, { planId: plan, content: whole }));
    const loose = await write(plan, manager, 'Keep the housing register lawful', null);
    expect(code(await submitPlan(fresh.database, manager, { planId: plan }))).toBe('PlanIncomplete');
    value(await explainThreadBreak(fresh.database, manager, { planId: plan, objectiveId: loose, reason: 'A statutory duty' }));
    expect(code(await submitPlan(fresh.database, manager, { planId: plan }))).toBe('accepted');
  });
});

describe('the cascade', () => {
  it('asks for unit plans by the approval of the service plan, with the day of the timetable', async () => {
    await approved();
    expect(await wakeYear()).toMatchObject({ phase: 'unit-plans' });
    expect(await openTasks()).toEqual(['write-unit-plan: Unit plan 2026/27: Repairs (Repairs Manager)']);
    const [task] = await fresh.asOwner<{ due_on: string }>(`select due_on::text from task where council_id = $1 and kind = 'write-unit-plan'`, [council.id]);
    expect(task?.due_on).toMatch(/^2026-0[45]-/);
    await wakeYear();
    expect(await openTasks()).toHaveLength(1);
  });

  it('asks people once their unit has its targets and the window is open, each once, whoever comes first', async () => {
    await unitApproved();
    expect(await wakeYear()).toMatchObject({ phase: 'individual-objectives' });
    expect(await wakeRound()).toMatchObject({ phase: 'window-open' });
    const asked = await openTasks('agree-individual-objectives');
    expect(asked.slice(0, 2)).toEqual([
      'agree-individual-objectives: Objectives 2026/27: Asha Rao (Repairs Operative 0)',
      'agree-individual-objectives: Objectives 2026/27: Ben Hall (Repairs Operative 1)',
    ]);
    expect(asked.filter((task) => /Chair|Lead Member/.test(task))).toEqual([]);
    expect(await wakeYear()).toMatchObject({ phase: 'cascaded' });
    await wakeRound();
    expect(await openTasks('agree-individual-objectives')).toEqual(asked);
  });

  it('asks somebody who is appointed after the objectives were opened, and nobody twice', async () => {
    await unitApproved();
    await wakeRound();
    await wakeYear();
    await moveClock('2026-05-11T08:00:00.000Z');
    const before = await openTasks('agree-individual-objectives');
    const administrator = council.actor('administrator');
    const post = value(await addPost(fresh.database, administrator, { code: 'R9', title: 'Repairs Apprentice', roles: ['employee'], fte: '1', within: unitId, lineManager: council.posts.unitManager }));
    const newcomer = value(await addPerson(fresh.database, administrator, { name: 'Cleo Marsh' }));
    value(await appointPerson(fresh.database, administrator, { postId: post.id, person: newcomer.id, basis: 'permanent', share: '1', startsOn: '2026-05-11', endsOn: null }));
    await wakeYear();
    expect((await openTasks('agree-individual-objectives')).filter((task) => !before.includes(task))).toEqual(['agree-individual-objectives: Objectives 2026/27: Cleo Marsh (Repairs Apprentice)']);
    await wakeYear();
    expect(await openTasks('agree-individual-objectives')).toHaveLength(before.length + 1);
  });

  it('asks people in posts outside services too, once the window has opened, and whoever is appointed there later on that day', async () => {
    const administrator = council.actor('administrator');
    const year26 = () => takeYearSteps(fresh.database, council.id, year);
    const appoint = async (code: string, name: string, startsOn: CalendarDate, lineManager: PostId | null) => {
      const post = value(await addPost(fresh.database, administrator, { code, title: `Office ${code}`, roles: ['employee'], fte: '1', within: null, lineManager }));
      const person = value(await addPerson(fresh.database, administrator, { name }));
      value(await appointPerson(fresh.database, administrator, { postId: post.id, person: person.id, basis: 'permanent', share: '1', startsOn, endsOn: null }));
    };
    const asked = async () => (await openTasks('agree-individual-objectives')).filter((task) => task.includes('Office'));
    await appoint('X1', 'Dee Fry', '2026-04-01', council.posts.chiefExecutive);
    // Whoever stands at the top has nobody who could agree to it.
    await appoint('X2', 'Top Person', '2026-04-01', null);
    await appoint('X3', 'Late Starter', '2026-07-06', council.posts.chiefExecutive);
    value(await year26());
    await moveClock('2026-04-07T08:00:00.000Z');
    value(await year26());
    expect(await asked()).toEqual(['agree-individual-objectives: Objectives 2026/27: Dee Fry (Office X1)']);
    await moveClock('2026-07-06T08:00:00.000Z');
    value(await year26());
    value(await year26());
    expect(await asked()).toHaveLength(2);
    const { rows } = value(await getMonitoring(fresh.database, council.actor('auditor'), { year }));
    // Eight of the small council, two of the unit, and the two outside services.
    expect(rows.find(({ kind }) => kind === 'individual-appraisal')).toMatchObject({ expected: 8 + 2 + 2, asked: 2 });
    const reminded = await fresh.asOwner(`select distinct t.subject_label as about from event e join task t on t.id::text = e.payload ->> 'taskId' where e.council_id = $1 and e.name = 'TaskReminded' and t.kind = 'agree-individual-objectives'`, [council.id]);
    expect(reminded).toEqual([{ about: 'Objectives 2026/27: Dee Fry' }]);
    const [signals] = await fresh.asOwner<{ many: number }>(`select count(*)::int as many from wake_up where council_id = $1 and kind = 'annual-cycle'`, [council.id]);
    expect(signals!.many).toBe(1);
  });

  it('names the late unit when the window opens, and opens nobody of it', async () => {
    await approved();
    await wakeYear();
    await wakeRound();
    const [opened] = await fresh.asOwner<{ payload: { lateUnits: string[] } }>(`select payload from event where name = 'AppraisalWindowOpened' and council_id = $1`, [council.id]);
    expect(opened?.payload.lateUnits).toEqual(['Repairs']);
    expect((await openTasks('agree-individual-objectives')).filter((task) => /Asha|Ben/.test(task))).toEqual([]);
  });

  it('closes the window after its last day and says how many are agreed', async () => {
    await unitApproved();
    await wakeRound();
    await moveClock('2026-07-01T08:00:00.000Z');
    expect(await wakeRound()).toMatchObject({ phase: 'closed' });
    const [closed] = await fresh.asOwner<{ payload: object }>(`select payload from event where name = 'AppraisalWindowClosed' and council_id = $1`, [council.id]);
    expect(closed?.payload).toMatchObject({ agreed: 0, people: expect.any(Number) });
  });
});

describe("a person's objectives", () => {
  it('are written by that person, agreed by their manager, and never enter an event', async () => {
    const target = await unitApproved();
    await wakeRound();
    const asha = people['Asha Rao']!;
    const [plan] = await fresh.asOwner<{ id: PlanId }>(`select id from plan where person_id = $1`, [asha.personId]);
    const own = plan!.id;
    const change = { planId: own, title: 'x', target: null, dueOn: null };
    expect(code(await saveObjective(fresh.database, people['Ben Hall']!, change))).toBe('NotFound');
    expect(code(await saveObjective(fresh.database, council.actor('unitManager'), change))).toBe('NotAnsweringForPlan');
    await write(own, asha, 'Collect keys, assess condition', target);
    value(await submitPlan(fresh.database, asha, { planId: own }));
    const decision = { planId: own, decision: 'return', reason: 'Be kinder to yourself' } as const;
    expect(code(await recordPlanDecision(fresh.database, asha, { ...decision, decision: 'approve' }))).toBe('NotDecidingPlan');
    value(await recordPlanDecision(fresh.database, council.actor('unitManager'), decision));
    value(await submitPlan(fresh.database, asha, { planId: own }));
    value(await recordPlanDecision(fresh.database, council.actor('unitManager'), { ...decision, decision: 'approve' }));
    const events = await fresh.asOwner<{ all: string }>(
      `select payload::text || coalesce((select string_agg(text, ' ') from event_wording w where w.event_id = event.id), '') as all from event where council_id = $1`,
      [council.id],
    );
    expect(events.filter(({ all }) => /Collect keys|kinder/.test(all))).toEqual([]);
    const objectives = await fresh.database.read(council.id, (reading) => listObjectivesByPlan(reading, own));
    expect(objectives.map(({ title }) => title)).toEqual(['Collect keys, assess condition']);
    expect(await openTasks('decide-individual-objectives')).toEqual([]);
  });

  it('follow what changed above them: taken up again by the manager at mid-year, written anew by that person, and agreed by both', async () => {
    const target = await unitApproved();
    await wakeRound();
    const [asha, manager] = [people['Asha Rao']!, council.actor('unitManager')];
    const [plan] = await fresh.asOwner<{ id: PlanId }>(`select id from plan where person_id = $1`, [asha.personId]);
    const own = plan!.id;
    const objectiveOfHers = await write(own, asha, 'Greet 120 people a month', target);
    const takeUp = { planId: own, decision: 'return', reason: 'The grant is withdrawn: 90 homes instead of 120' } as const;
    const state = async () => (await fresh.asOwner<{ state: string }>(`select state from plan where id = $1`, [own]))[0]!.state;
    expect(code(await recordPlanDecision(fresh.database, manager, takeUp))).toBe('PlanNotAwaitingDecision');
    value(await submitPlan(fresh.database, asha, { planId: own }));
    value(await recordPlanDecision(fresh.database, manager, { planId: own, decision: 'approve', reason: '' }));
    expect(value(await getPlan(fresh.database, manager, own)).mayTakeUp).toBe(true);
    expect(value(await getPlan(fresh.database, asha, own)).mayTakeUp).toBe(false);
    await moveClock('2026-10-05T08:00:00.000Z');
    expect(code(await recordPlanDecision(fresh.database, manager, { planId: own, decision: 'approve', reason: '' }))).toBe('PlanNotAwaitingDecision');
    expect(code(await recordPlanDecision(fresh.database, manager, { ...takeUp, reason: ' ' }))).toBe('PlanReturnReasonMissing');
    expect(code(await recordPlanDecision(fresh.database, asha, takeUp))).toBe('NotDecidingPlan');
    // Plans of services and units are changed by proposal, and never taken up so.
    expect(code(await recordPlanDecision(fresh.database, council.actor('serviceManager'), { ...takeUp, planId: unitPlanId(unitId, year) }))).toBe('PlanNotAwaitingDecision');
    value(await recordPlanDecision(fresh.database, manager, takeUp));
    expect(await state()).toBe('drafting');
    expect((await openTasks('agree-individual-objectives')).filter((task) => task.includes('Asha Rao'))).toHaveLength(1);
    expect(value(await getPlan(fresh.database, asha, own)).returnReason).toBe('The grant is withdrawn: 90 homes instead of 120');
    value(await saveObjective(fresh.database, asha, { planId: own, objectiveId: objectiveOfHers, title: 'Greet 90 people a month', target: 'From October', dueOn: null }));
    value(await submitPlan(fresh.database, asha, { planId: own }));
    value(await recordPlanDecision(fresh.database, manager, { planId: own, decision: 'approve', reason: '' }));
    expect([await state(), (await fresh.database.read(council.id, (reading) => listObjectivesByPlan(reading, own))).map(({ title }) => title)]).toEqual(['approved', ['Greet 90 people a month']]);
  });

  it('count in the thread for everybody once they are agreed, and are named within their circle alone', async () => {
    const target = await unitApproved();
    await wakeRound();
    const planOf = async (name: string) => (await fresh.asOwner<{ id: PlanId }>(`select id from plan where person_id = $1`, [people[name]!.personId]))[0]!.id;
    const [ashas, bens] = [await planOf('Asha Rao'), await planOf('Ben Hall')];
    const [auditor, manager] = [council.actor('auditor'), council.actor('unitManager')];
    const served = await write(ashas, people['Asha Rao']!, 'Collect keys', target);
    const loose = await write(bens, people['Ben Hall']!, 'Keep first-aid certificate', null);
    expect(value(await getObjectiveThread(fresh.database, auditor, target)).people).toEqual({ count: 0, seen: [] });
    value(await explainThreadBreak(fresh.database, people['Ben Hall']!, { planId: bens, objectiveId: loose, reason: 'A duty of the post' }));
    for (const [planId, who] of [[ashas, 'Asha Rao'], [bens, 'Ben Hall']] as const) {
      value(await submitPlan(fresh.database, people[who]!, { planId }));
      value(await recordPlanDecision(fresh.database, manager, { planId, decision: 'approve', reason: '' }));
    }
    expect(value(await getObjectiveThread(fresh.database, auditor, target)).people).toEqual({ count: 1, seen: [] });
    expect(value(await getObjectiveThread(fresh.database, manager, target)).people.seen).toMatchObject([{ id: served, person: 'Asha Rao', title: 'Collect keys' }]);
    const outside = value(await listThreads(fresh.database, auditor, { year }));
    expect(outside).toMatchObject({ peopleCount: 2, brokenOfPeople: { count: 1, seen: [] } });
    expect(JSON.stringify(outside)).not.toMatch(/Ben Hall|first-aid|A duty/);
    expect(value(await listThreads(fresh.database, manager, { year })).brokenOfPeople.seen).toMatchObject([{ id: loose, person: 'Ben Hall', breakReason: 'A duty of the post' }]);
  });

  it('are kept once when their form is sent twice', async () => {
    await unitApproved();
    await wakeRound();
    const asha = people['Asha Rao']!;
    const [plan] = await fresh.asOwner<{ id: PlanId }>(`select id from plan where person_id = $1`, [asha.personId]);
    const command = { planId: plan!.id, title: 'Collect keys', target: null, dueOn: null, submission: { id: newId<SubmissionId>(), content: 'once' } };
    const first = await saveObjective(fresh.database, asha, command);
    expect(await saveObjective(fresh.database, asha, command)).toEqual(first);
    expect(accept(await fresh.database.read(council.id, (reading) => listObjectivesByPlan(reading, plan!.id)))).toMatchObject({ value: [{ title: 'Collect keys' }] });
  });
});

