import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { monitoringStages } from '@golden-thread/domain/plan/monitoring';
import type { PlanId, StageReturnId } from '@golden-thread/domain/shared/id';
import { unitPlanId } from '@golden-thread/persistence/plan/plans';
import { addAction } from '../action/add-action';
import { getAction } from '../action/get-actions';
import { enterConsultation } from '../consultation/keep-consultation';
import { enterExternalChallenge } from '../external-challenge/keep-external-challenge';
import { recordLeaver } from '../organisation/change-person';
import { signOffStageReturn } from '../stage-return/decide-stage-return';
import { getStageReturn } from '../stage-return/get-stage-return';
import { submitStageReturn } from '../stage-return/submit-stage-return';
import { takeYearSteps } from '../timetable/testing/take-year-steps';
import { answerPlanChange } from '../plan-change/answer-plan-change';
import { getPlanChange } from '../plan-change/get-plan-changes';
import { allocateDeliverable } from './allocate-deliverable';
import { arrangeMonitoring, getMonitoring, programmeReviews } from './arrange-monitoring';
import { checkPlans } from './check-plans';
import { getAtRisk } from '../thread/get-at-risk';
import { getPlan } from './get-plan';
import { nameIssues } from './name-issues';
import { acceptOfferedObjective, getOffers, offerObjective } from './offer-objective';
import { submitPlan } from './submit-plan';
import { removeObjective, saveObjective } from './write-plan';
import { cascadeForEach, code, value, year } from './testing/a-cascade';

const cascade = cascadeForEach();
const { moveClock, wakeRound, unitApproved } = cascade;
let { fresh, council, unitId, people } = cascade;
beforeEach(() => {
  ({ fresh, council, unitId, people } = cascade);
});

describe('an objective', () => {
  it('may be offered to everybody of a unit in one act: each accepts it, or makes it their own', async () => {
    const target = await unitApproved();
    await wakeRound();
    const [manager, asha, ben] = [council.actor('unitManager'), people['Asha Rao']!, people['Ben Hall']!];
    const unitPlan = unitPlanId(unitId, year);
    const planOf = async (actor: Actor) => (await fresh.asOwner<{ id: PlanId }>(`select id from plan where person_id = $1`, [actor.personId]))[0]!.id;
    const offer = { planId: unitPlan, objectiveId: target, title: 'Answer every call in five rings', target: 'From May', dueOn: null };
    expect(code(await offerObjective(fresh.database, asha, offer))).toBe('NotAnsweringForPlan');
    expect(value(await offerObjective(fresh.database, manager, offer))).toMatchObject({ people: 2 });
    expect(await fresh.asOwner(`select payload ->> 'people' as people from event where council_id = $1 and name = 'ObjectiveOffered'`, [council.id])).toEqual([{ people: '2' }]);
    const [ashas, bens] = [await planOf(asha), await planOf(ben)];
    const offeredTo = async (actor: Actor, planId: PlanId) => value(await getPlan(fresh.database, actor, planId)).objectives[0]!;
    const [hers, his] = [await offeredTo(asha, ashas), await offeredTo(ben, bens)];
    expect(hers).toMatchObject({ title: 'Answer every call in five rings', offerAnswer: 'offered', serves: [{ id: target, kind: 'direct' }] });
    expect(hers.reference).not.toBe(his.reference);
    expect(await submitPlan(fresh.database, asha, { planId: ashas })).toMatchObject({ refusal: { code: 'PlanIncomplete', details: { missing: [expect.stringContaining('accept it, or change it')] } } });
    expect(code(await removeObjective(fresh.database, asha, { planId: ashas, objectiveId: hers.id }))).toBe('OfferedObjectiveStays');
    expect(code(await acceptOfferedObjective(fresh.database, manager, { planId: ashas, objectiveId: hers.id }))).toBe('NotAnsweringForPlan');
    value(await acceptOfferedObjective(fresh.database, asha, { planId: ashas, objectiveId: hers.id }));
    expect(code(await acceptOfferedObjective(fresh.database, asha, { planId: ashas, objectiveId: hers.id }))).toBe('OfferAnswered');
    value(await saveObjective(fresh.database, ben, { planId: bens, objectiveId: his.id, title: 'Answer every call in eight rings', target: 'From May', dueOn: null }));
    expect(value(await getOffers(fresh.database, manager, { planId: unitPlan, objectiveId: target })).offers).toMatchObject([{ people: 2, accepted: 1, amended: 1 }]);
    value(await submitPlan(fresh.database, asha, { planId: ashas }));
    // Whoever submitted is not asked again; a second offer reaches the other alone, under a reference of its own.
    expect(value(await offerObjective(fresh.database, manager, { ...offer, title: 'Close every job with a photograph' }))).toMatchObject({ people: 1 });
    expect((await fresh.asOwner(`select distinct reference from objective where council_id = $1 and level = 'individual'`, [council.id])).length).toBe(3);
  });

  it('of a published council plan keeps its lead service: another is proposed, and one is given only where none stands', async () => {
    value(await cascade.publish());
    const { planId, objectiveId } = cascade;
    const allocate = () => allocateDeliverable(fresh.database, council.actor('policyOfficer'), { planId, objectiveId, serviceId: council.serviceId, insteadOf: 'present-lead', reason: 'The team moved' });
    expect(code(await allocate())).toBe('CouncilPlanAlreadyPublished');
    await fresh.asOwner('update objective set lead_service_id = null where id = $1', [objectiveId]);
    value(await allocate());
    // The service is asked the same day, as by a change of the plan, which stands among those with what the objective said before.
    const asked = `select t.kind, p.code from task t join post p on p.id = t.post_id where t.council_id = $1 and t.subject_type = 'plan-change' and t.state = 'open'`;
    expect(await fresh.asOwner(asked, [council.id])).toEqual([{ kind: 'answer-plan-change', code: 'serviceManager' }]);
    expect(value(await getPlanChange(fresh.database, council.actor('serviceManager'), 'PC-1'))).toMatchObject({ state: 'in-effect', toAnswer: [expect.any(String)], answers: [{ leads: true, objectives: ['Zero homelessness'] }], edits: [{ was: { leadServiceId: null } }] });
    value(await answerPlanChange(fresh.database, council.actor('serviceManager'), { changeId: 'PC-1', answerId: null, answer: 'amends', reason: 'Ours says nothing of it yet' }));
    expect(await fresh.asOwner('select lead_service_id as lead from objective where id = $1', [objectiveId])).toEqual([{ lead: council.serviceId }]);
    expect(await fresh.asOwner('select number from objective_version where objective_id = $1', [objectiveId])).toEqual([{ number: 1 }]);
  });

  it('T: that others serve already is given its first lead the same day, and whoever wrote a plan below is asked what follows', async () => {
    await unitApproved();
    const { planId, objectiveId } = cascade;
    await fresh.asOwner('update objective set lead_service_id = null where id = $1', [objectiveId]);
    value(await allocateDeliverable(fresh.database, council.actor('policyOfficer'), { planId, objectiveId, serviceId: council.serviceId }));
    expect(await fresh.asOwner('select lead_service_id as lead from objective where id = $1', [objectiveId])).toEqual([{ lead: council.serviceId }]);
    expect(value(await getPlanChange(fresh.database, council.actor('auditor'), 'PC-1'))).toMatchObject({ state: 'in-effect', answers: [{ leads: false, objectives: ['Accommodation within 21 days'], state: 'asked' }] });
    expect(await fresh.asOwner(`select kind from task where council_id = $1 and subject_type = 'plan-change' and state = 'open'`, [council.id])).toEqual([{ kind: 'answer-plan-change' }]);
  });
});

describe('what must hold on any day', () => {
  const counted = async (on: CalendarDate | null = null) => value(await checkPlans(fresh.database, council.actor('auditor'), { year, on }));

  it('T: owner leaves, and the line manager answers the same day: 0 targets without an owner; where nobody would, each is named', async () => {
    const target = await unitApproved();
    await moveClock('2026-05-11T08:00:00.000Z');
    value(await recordLeaver(fresh.database, council.actor('administrator'), { personId: council.people.unitManager, lastDay: '2026-05-15' }));
    expect((await counted('2026-05-18')).counts).toEqual([{ kind: 'objective', things: 3, ownerless: 0, neverUpdated: 0, orphans: 0 }]);
    await fresh.asOwner(`delete from responsibility where post_id = $1 and starts_on > '2026-05-15'`, [council.posts.unitManager]);
    expect(await counted('2026-05-18')).toMatchObject({ counts: [{ ownerless: 1 }], faulty: [{ id: target, faults: ['ownerless'] }] });
    expect((await counted('2026-05-15')).counts).toMatchObject([{ ownerless: 0 }]);
  });

  it('a plan that nobody has touched for 90 days is on the shelf, until somebody does', async () => {
    await unitApproved();
    expect((await counted()).onShelf).toEqual([]);
    await moveClock('2026-07-02T08:00:00.000Z');
    expect((await counted()).onShelf.map(({ name }) => name).sort()).toEqual(['Housing', 'Repairs']);
    value(await nameIssues(fresh.database, council.actor('unitManager'), { planId: unitPlanId(unitId, year), issues: ['Vacancies', 'vacancies'] }));
    expect((await counted()).onShelf.map(({ name }) => name)).toEqual(['Housing']);
    expect(value(await getPlan(fresh.database, council.actor('unitManager'), unitPlanId(unitId, year))).issues).toEqual(['Vacancies']);
  });

  it('if an objective stays red, the commitments above are named with their path and who is told', async () => {
    const target = await unitApproved();
    const { atRisk } = value(await getAtRisk(fresh.database, council.actor('auditor'), target));
    expect(atRisk.map(({ path, told }) => [path.map(({ title }) => title).join(' > '), told.map(({ post, people: who }) => `${post}: ${who}`)])).toEqual([
      ['Homes re-let in 28 days > Accommodation within 21 days', ['Head of Housing: The Head of Housing', 'Director of Communities: The Director of Communities']],
      ['Homes re-let in 28 days > Accommodation within 21 days > Zero homelessness', ['Head of Housing: The Head of Housing', 'Director of Communities: The Director of Communities']],
    ]);
  });
});

describe('monitoring arrangements', () => {
  const policy = () => council.actor('policyOfficer');
  const arranged = Object.values(monitoringStages).flat();
  const returns = () =>
    fresh.asOwner<{ stage: string; id: StageReturnId; post: string }>(
      `select a.stage_key as stage, r.id, p.code as post from stage_return r join stage_ask a on a.stage_id = r.stage_id and a.version = r.ask_version join post p on p.id = r.post_id
       where r.council_id = $1 and a.stage_key = any ($2) order by a.stage_key`, [council.id, arranged],
    );
  /** The year until each of its arrangements has been asked for. */
  async function arrangedAndAsked(): Promise<void> {
    value(await arrangeMonitoring(fresh.database, policy(), { year }));
    await moveClock('2027-05-04T08:00:00.000Z');
    value(await takeYearSteps(fresh.database, council.id, year));
  }

  it('T: a year has 1 + 4 + 1 + 4 x directors + departments + staff + services due, rows and tasks, asked for by its stages and its appraisal window, with no workflow for a person', async () => {
    await unitApproved();
    await wakeRound();
    expect(code(await arrangeMonitoring(fresh.database, council.actor('director'), { year }))).toBe('NotPermitted');
    expect(code(await arrangeMonitoring(fresh.database, policy(), { year: '2031/32' }))).toBe('NoSuchYear');
    expect(value(await programmeReviews(fresh.database, policy(), { year }))).toEqual({ services: 1 });
    await arrangedAndAsked();
    expect(value(await arrangeMonitoring(fresh.database, policy(), { year }))).toEqual({ added: 0 });
    // One directorate with its head, eight employees of the small council (members are none), two of the unit, one service due.
    const staff = 8 + 2;
    const all = 1 + 4 + 1 + 4 * 1 + 1 + staff + 1;
    const { rows, warnings } = value(await getMonitoring(fresh.database, council.actor('auditor'), { year }));
    expect(Object.fromEntries(rows.map(({ kind, expected, asked }) => [kind, [expected, asked]]))).toEqual({
      'plans-review': [1, 1], 'progress-report': [4, 4], 'community-report': [1, 1], 'director-review': [4, 4], 'departmental-appraisal': [1, 1], 'individual-appraisal': [staff, staff],
      'programmed-review': [1, 1],
    });
    expect(rows.every(({ arranged }) => arranged)).toBe(true);
    expect(warnings).toEqual({ leftOut: [], twice: [] });
    const [kept] = await fresh.asOwner(
      `with kept as (
         select r.id from stage_return r join stage_ask a on a.stage_id = r.stage_id and a.version = r.ask_version where r.council_id = $1 and a.stage_key = any ($2)
         union all select id from plan where council_id = $1 and kind = 'individual-plan')
       select (select count(*)::int from kept) as rows,
         (select count(*)::int from task where council_id = $1 and kind in ('complete-stage-return', 'agree-individual-objectives') and subject_id in (select id from kept)) as tasks`,
      [council.id, arranged],
    );
    expect(kept).toEqual({ rows: all, tasks: all });
    expect(await fresh.asOwner('select kind, count(*)::int as runs from wake_up where council_id = $1 group by kind order by kind', [council.id])).toEqual([
      { kind: 'annual-cycle', runs: 1 }, { kind: 'appraisal-round', runs: 1 }, { kind: 'performance-report', runs: 1 }, { kind: 'review-round', runs: 4 }, { kind: 'service-year', runs: 1 },
    ]);
  });

  it('T: the performance plan has all six sections present, or it is not given', async () => {
    await arrangedAndAsked();
    const [{ id: returnId }] = (await fresh.asOwner<{ id: StageReturnId }>(
      `select r.id from stage_return r join stage_ask a on a.stage_id = r.stage_id where r.council_id = $1 and a.stage_key = 'performance-plan.sections'`, [council.id],
    )) as [{ id: StageReturnId }];
    const six = { objectives: 'Homes first', performance: 'Median of our family', targets: '80% in time', actions: 'A rota for evenings', programme: 'One service this year', results: 'Evening slots' };
    expect(await submitStageReturn(fresh.database, policy(), { returnId, answers: { ...six, results: '' } })).toMatchObject({ refusal: { code: 'ReturnAnswerMissing' } });
    value(await submitStageReturn(fresh.database, policy(), { returnId, answers: six }));
    expect(value(await getStageReturn(fresh.database, policy(), returnId)).given.state).toBe('completed');
  });

  it('T: the performance plan’s six sections are filled in from live records, for whoever writes it', async () => {
    await unitApproved();
    value(await programmeReviews(fresh.database, policy(), { year }));
    await arrangedAndAsked();
    const [manager, director] = [council.actor('serviceManager'), council.actor('director')];
    const { id: reviewed } = (await returns()).find(({ stage }) => stage === 'best-value.reviews')!;
    value(await submitStageReturn(fresh.database, manager, { returnId: reviewed, answers: { challenge: 'Needed', compare: 'Median', consult: 'Evenings', compete: 'Dearer', result: 'Offer evening slots' } }));
    value(await signOffStageReturn(fresh.database, director, { returnId: reviewed }));
    value(await addAction(fresh.database, manager, { title: 'Agree the rota', steps: '', owner: council.posts.unitManager, origin: null, startsOn: null, dueOn: '2027-09-30' as CalendarDate, prediction: { measure: null, howMuch: '', by: null } }));
    const [{ id: returnId }] = (await fresh.asOwner<{ id: StageReturnId }>(
      `select r.id from stage_return r join stage_ask a on a.stage_id = r.stage_id where r.council_id = $1 and a.stage_key = 'performance-plan.sections'`, [council.id],
    )) as [{ id: StageReturnId }];
    const seen = async (actor: Actor, id = returnId) => value(await getStageReturn(fresh.database, actor, id)).fromRecords;
    expect(await seen(policy())).toEqual({
      objectives: expect.stringMatching(/^Council plan, [^:]+: Zero homelessness/), actions: 'AC-1: Agree the rota (Repairs Manager, by Thursday 30 September 2027, 0% done)',
      programme: '2026/27: Housing', results: 'Housing, 2026/27: Offer evening slots',
    });
    // For whoever writes it; nothing is filled into other returns, nor into one that is given.
    expect([await seen(director), await seen(manager, reviewed)]).toEqual([{}, {}]);
    const six = { ...(await seen(policy())), performance: 'Median of our family', targets: '80% in time' };
    value(await submitStageReturn(fresh.database, policy(), { returnId, answers: six }));
    expect(await seen(policy())).toEqual({});
  });

  it('put into a year that runs ask nobody for what had passed', async () => {
    await moveClock('2026-11-30T08:00:00.000Z');
    await arrangedAndAsked();
    expect((await returns()).map(({ stage, post }) => `${stage} ${post}`)).toEqual([
      'best-value.reviews serviceManager', 'q3.director-review director', 'q3.progress-report policyOfficer', 'q4.director-review director', 'q4.progress-report policyOfficer',
    ]);
  });

  it('T: a review of the programme has four sections, two signatures, and results that are actions', async () => {
    await arrangedAndAsked();
    const { id: returnId } = (await returns()).find(({ stage }) => stage === 'best-value.reviews')!;
    const [manager, director] = [council.actor('serviceManager'), council.actor('director')];
    const fourCs = { challenge: 'Still needed', compare: 'Median of its family', consult: 'Tenants ask for evenings', compete: 'Two bids were dearer' };
    const unanswered = await submitStageReturn(fresh.database, manager, { returnId, answers: { ...fourCs, compete: '', result: 'Evening slots' } });
    expect(code(unanswered)).toBe('ReturnAnswerMissing');
    value(await submitStageReturn(fresh.database, manager, { returnId, answers: { ...fourCs, result: 'Evening slots' } }));
    value(await signOffStageReturn(fresh.database, director, { returnId }));
    const action = { title: 'Offer evening slots', steps: 'Agree the rota', owner: council.posts.unitManager, startsOn: null, dueOn: '2027-09-30' as CalendarDate, prediction: { measure: null, howMuch: '', by: null } };
    const { reference } = value(await addAction(fresh.database, manager, { ...action, origin: { kind: 'stage-return', id: returnId } }));
    expect(value(await getAction(fresh.database, director, reference)).origin).toEqual({ kind: 'stage-return', id: returnId });
  });
});

describe('what registers wait for', () => {
  it('is reminded of and escalated by the year in which it is due: a consultation’s result, the next step of a challenge', async () => {
    const [manager, policy] = [council.actor('serviceManager'), council.actor('policyOfficer')];
    value(await enterConsultation(fresh.database, manager, { title: 'Evening opening', method: 'panel', asked: 'The panel', owner: council.posts.serviceManager, endsOn: '2026-05-08' }));
    const peers = { kind: 'peer-challenge', title: 'Peer challenge', body: 'LGA', startsOn: '2026-06-08', everyYears: 5, owner: council.posts.policyOfficer, follows: null } as const;
    value(await enterExternalChallenge(fresh.database, policy, peers));
    for (const day of ['2026-06-08', '2026-06-15', '2026-06-22']) {
      await moveClock(`${day}T08:30:00.000Z`);
      value(await takeYearSteps(fresh.database, council.id, year));
    }
    const told = await fresh.asOwner<{ kind: string; names: string[] }>(
      `select t.kind, array_agg(distinct e.name order by e.name) as names from event e join task t on t.id = (e.payload ->> 'taskId')::uuid
       where e.council_id = $1 and e.name in ('TaskReminded', 'TaskEscalated') and t.subject_type in ('consultation', 'external-challenge') group by t.kind order by t.kind`, [council.id],
    );
    expect(told).toEqual([
      { kind: 'follow-external-challenge', names: ['TaskEscalated', 'TaskReminded'] }, { kind: 'record-consultation', names: ['TaskEscalated', 'TaskReminded'] },
    ]);
  });
});
