import { getPeriod } from '@golden-thread/domain/measure/period';
import type { RecoveryPlan, RecoveryPlanContent, RecoveryUpdate } from '@golden-thread/domain/recovery/recovery-plan';
import type { MeasureId, PostId, RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { takeSteps } from '../engine/testing/take-steps';
import { outboxMessagesOf } from '../events/events';
import { recordRecoveryPlanDecision } from './decide-recovery-plan';
import { takeBackAct } from '../history/take-back-act';
import { openRecoveryPlan, reopenAfterRelapse } from './open-recovery-plan';
import { recordRecoveryVerdict } from './record-recovery-verdict';
import { askForMonthlyUpdate, countMissedMonth, endRelapseWatch, nextStepOfRecoveryPlan, remindOfRecoveryPlan } from './recovery-plan-steps';
import { getRecoveryPlanToSubmit } from './get-recovery-plans';
import { saveRecoveryDraft, submitRecoveryPlan } from './submit-recovery-plan';
import { updateRecoveryPlan } from './update-recovery-plan';

let fresh: FreshDatabase;
let council: SmallCouncil;
let planId: RecoveryPlanId;
const measureId = newId<MeasureId>();
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());

const clockAt = (instant: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, council.id]);
const wake = () =>
  takeSteps(fresh.database, { councilId: council.id, subjectId: planId }, {
    next: nextStepOfRecoveryPlan, steps: { askForMonthlyUpdate, countMissedMonth, endRelapseWatch, remindOfRecoveryPlan },
  });
const names = async () =>
  (await fresh.asOwner<{ name: string }>(`select name from event where council_id = $1 order by occurred_at, id`, [council.id])).map(({ name }) => name);
/** Those of the plan itself; its actions ask too. */
const openTasks = async () =>
  fresh.asOwner<{ kind: string; post: string; due: string }>(
    `select t.kind, p.code as post, t.due_on::text as due from task t join post p on p.id = t.post_id
     where t.council_id = $1 and t.state = 'open' and t.kind <> 'complete-action' order by t.due_on`,
    [council.id],
  );
const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const content: RecoveryPlanContent = {
  objective: 'Repairs done in time', causes: 'Two vacancies', startValue: '71.2', goalValue: '80', resources: 'One more operative',
  trajectory: [{ month: '2026-10', value: '74' }],
  actions: [{ step: 'Recruit', owner: 'Repairs Manager', dueOn: '2026-10-30', prediction: '3 points by December' }],
};
const update: RecoveryUpdate = { value: '73.1', progress: 'One post filled', planStatus: 'at-risk', forecast: 'On target by March', asks: '' };

beforeEach(async () => {
  council = await smallCouncil(fresh, `council-${newId().slice(-12)}`, '2026-08-20T08:00:00.000Z');
  planId = ok(await open({ type: 'clinic', id: newId() })).id;
});

const open = (origin: RecoveryPlan['origin']) =>
  fresh.database.transact({ actor: council.engine }, (work) =>
    openRecoveryPlan(work, {
      title: 'Housing repairs', measureId, serviceId: council.serviceId, origin,
      parties: {
        accountablePostId: council.posts.serviceManager, directorPostId: council.posts.director,
        requesterPostId: council.posts.chiefExecutive, panelChairPostId: council.posts.committeeChair,
      },
    }),
  );

const submitAndApprove = async () => {
  ok(await submitRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, content }));
  await clockAt('2026-09-21T09:00:00.000Z');
  ok(await recordRecoveryPlanDecision(fresh.database, council.actor('director'), { planId, decision: 'approve' }));
};
const judge = (verdict: 'satisfied' | 'not-yet', by: 'committeeChair' | 'director' = 'committeeChair') =>
  recordRecoveryVerdict(fresh.database, council.actor(by), {
    planId, verdict, reason: 'As reported', presentIds: [council.people.committeeChair, council.people.director],
  });

it('hands the work on: draft, decision, monthly update, verdict, until satisfied', async () => {
  expect(await openTasks()).toEqual([{ kind: 'draft-recovery-plan', post: 'serviceManager', due: '2026-09-04' }]);
  ok(await submitRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, content }));
  expect(await openTasks()).toEqual([{ kind: 'decide-recovery-plan', post: 'director', due: '2026-09-04' }]);
  ok(await recordRecoveryPlanDecision(fresh.database, council.actor('director'), { planId, decision: 'return', reason: 'Say what it costs' }));
  expect(await openTasks()).toEqual([{ kind: 'draft-recovery-plan', post: 'serviceManager', due: '2026-08-27' }]);
  await submitAndApprove();
  expect(await openTasks()).toEqual([]);
  expect(ok(await wake())).toMatchObject({ phase: 'monthly-updates' });
  await clockAt('2026-10-01T07:00:00.000Z');
  ok(await wake());
  expect(await openTasks()).toEqual([{ kind: 'update-recovery-plan', post: 'serviceManager', due: '2026-10-07' }]);
  expect(ok(await updateRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, update }))).toMatchObject({ month: '2026-10', late: false });
  expect(await openTasks()).toEqual([{ kind: 'judge-recovery-plan', post: 'committeeChair', due: '2026-10-15' }]);
  expect(ok(await judge('satisfied'))).toMatchObject({ state: 'relapse-watch' });
  expect(await openTasks()).toEqual([]);
  expect((await names()).slice(-2)).toEqual(['RecoveryVerdictRecorded', 'RecoveryPlanClosed']);
});

it('puts what it promises into the register once it is approved: asked of who was named, dropped when the approval is taken back', async () => {
  const actions = [
    ...content.actions,
    { step: 'Ask the union', owner: 'The Repairs Officer', dueOn: '2026-09-04' as const, prediction: '' },
    { step: 'Look again', owner: 'serviceManager', dueOn: '' as const, prediction: '' },
  ];
  ok(await submitRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, content: { ...content, actions } }));
  const registered = () =>
    fresh.asOwner<{ title: string }>(
      `select a.title, p.code as owner, a.due_on::text as due, a.status, a.prediction->>'howMuch' as change, count(t.id)::int as tasks
       from action a join post p on p.id = a.owner_post_id left join task t on t.subject_id = a.id and t.state = 'open'
       where a.origin_kind = 'recovery-plan' and a.origin_id = $1 group by a.id, p.code order by a.reference`, [planId],
    );
  expect(await registered()).toEqual([]);
  await clockAt('2026-09-21T09:00:00.000Z');
  ok(await recordRecoveryPlanDecision(fresh.database, council.actor('director'), { planId, decision: 'approve' }));
  expect(await registered()).toEqual([
    { title: 'Recruit', owner: 'unitManager', due: '2026-10-30', status: 'on-track', change: '3 points by December', tasks: 1 },
    // Its day passed while the plan was being decided: it is asked for all the same.
    { title: 'Ask the union', owner: 'officer', due: '2026-09-04', status: 'on-track', change: null, tasks: 1 },
    { title: 'Look again', owner: 'serviceManager', due: '2026-10-31', status: 'on-track', change: null, tasks: 1 },
  ]);
  ok(await takeBackAct(fresh.database, council.actor('director'), { type: 'recovery-plan', id: planId, reason: 'Approved too early' }));
  expect((await registered()).map((one) => ({ ...one }))).toMatchObject([{ status: 'deleted', tasks: 0 }, { status: 'deleted', tasks: 0 }, { status: 'deleted', tasks: 0 }]);
});

it('reminds of a missed month, brings it to the director, then to whoever asked for the plan, and still takes it late', async () => {
  await submitAndApprove();
  const wakeUps: (string | null)[] = [];
  for (const day of ['2026-10-01', '2026-10-05', '2026-10-07', '2026-10-08', '2026-10-12', '2026-10-16']) {
    await clockAt(`${day}T07:00:00.000Z`);
    ok(await wake());
    const [wakeUp] = await fresh.asOwner<{ next_at: string | null }>('select next_at from wake_up where subject_id = $1', [planId]);
    wakeUps.push(wakeUp?.next_at?.slice(0, 10) ?? null);
  }
  expect(wakeUps).toEqual(['2026-10-05', '2026-10-07', '2026-10-08', '2026-10-12', '2026-10-16', '2026-10-27']);
  const steps = await fresh.asOwner<{ name: string; payload: { step: string; toPostIds?: PostId[] } }>(
    `select name, payload from event where council_id = $1 and name like 'Task%' order by occurred_at`, [council.id],
  );
  expect(steps.map(({ name, payload }) => `${name} ${payload.step}`)).toEqual([
    'TaskReminded two-days-before', 'TaskReminded due-day', 'TaskReminded day-late', 'TaskEscalated to-director', 'TaskEscalated to-requester',
  ]);
  expect(steps.slice(-2).map(({ payload }) => payload.toPostIds)).toEqual([[council.posts.director], [council.posts.chiefExecutive]]);
  const late = ok(await updateRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, update }));
  expect(late).toMatchObject({ month: '2026-10', late: true });
});

it('does nothing twice when it is woken again', async () => {
  await submitAndApprove();
  await clockAt('2026-11-10T08:00:00.000Z');
  ok(await wake());
  const once = [await names(), await openTasks()];
  ok(await wake());
  expect([await names(), await openTasks()]).toEqual(once);
  expect(await openTasks()).toHaveLength(2);
});

it('is submitted once the owner of every action is a post or a person of the council', async () => {
  const by = (owner: string) => submitRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, content: { ...content, actions: [...content.actions, { ...content.actions[0]!, owner }] } });
  expect(await by('Somebody Else')).toMatchObject({ refusal: { code: 'ActionOwnerUnknown', details: { owner: 'Somebody Else', action: 2 } } });
  ok(await by('the head of housing'));
});

it('keeps the decision from whoever has no part in it, and the verdict from the manager', async () => {
  ok(await submitRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, content }));
  const byManager = await recordRecoveryPlanDecision(fresh.database, council.actor('serviceManager'), { planId, decision: 'approve' });
  expect(byManager).toMatchObject({ refusal: { code: 'NotPermitted' } });
  const byAnother = await recordRecoveryPlanDecision(fresh.database, council.actor('chiefExecutive'), { planId, decision: 'approve' });
  expect(byAnother).toMatchObject({ refusal: { code: 'NotThePlansDirector' } });
  const authorAsDirector = { ...council.actor('director'), personId: council.people.serviceManager };
  expect(await recordRecoveryPlanDecision(fresh.database, authorAsDirector, { planId, decision: 'approve' })).toMatchObject({
    refusal: { code: 'DecidedByAuthor' },
  });
  expect(await judge('satisfied', 'director')).toMatchObject({ refusal: { code: 'NotThePanelChair' } });
});

it('goes to the next in line where the director wrote in it, who is named before and decides it', async () => {
  const director = { ...council.actor('director'), postIds: [council.posts.director, council.posts.serviceManager] };
  ok(await saveRecoveryDraft(fresh.database, director, { planId, content }));
  expect(ok(await getRecoveryPlanToSubmit(fresh.database, council.actor('serviceManager'), planId)).decidedBy).toBe('Chief Executive (The Chief Executive)');
  expect(ok(await submitRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId })).director).toBe('Chief Executive');
  expect(await openTasks()).toMatchObject([{ kind: 'decide-recovery-plan', post: 'chiefExecutive' }]);
  expect(await recordRecoveryPlanDecision(fresh.database, council.actor('director'), { planId, decision: 'approve' })).toMatchObject({ refusal: { code: 'DecidedByAuthor' } });
  ok(await recordRecoveryPlanDecision(fresh.database, council.actor('chiefExecutive'), { planId, decision: 'approve' }));
});

it('goes to another director where the whole line wrote in it', async () => {
  const chief = { ...council.actor('chiefExecutive'), postIds: [council.posts.serviceManager], onBehalfOf: { personId: council.people.director, name: '', postId: council.posts.serviceManager } };
  ok(await saveRecoveryDraft(fresh.database, chief, { planId, content }));
  await fresh.asOwner(`update post set roles = '{director}' where id = $1`, [council.posts.unitManager]);
  expect(ok(await submitRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId })).director).toBe('Repairs Manager');
  const other = { ...council.actor('unitManager'), roles: ['director'] as const };
  ok(await recordRecoveryPlanDecision(fresh.database, other, { planId, decision: 'approve' }));
});

it('refuses a decision on what somebody else changed since it was shown', async () => {
  ok(await submitRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, content }));
  const stale = await recordRecoveryPlanDecision(fresh.database, council.actor('director'), { planId, version: 1, decision: 'approve' });
  expect(stale).toMatchObject({ refusal: { code: 'Stale', details: { shown: 1, stands: 2 } } });
});

const closeOnTheFirstOfOctober = async () => {
  await submitAndApprove();
  await clockAt('2026-10-01T07:00:00.000Z');
  ok(await wake());
  ok(await updateRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, update }));
  ok(await judge('satisfied'));
};
const relapse = (period = '2026-Q3') =>
  fresh.database.transact({ actor: council.engine }, async (work) => accept(await reopenAfterRelapse(work, { measureId, period: getPeriod(period) })));

it('goes on watching when an old figure, of a quarter that was over at the close, is corrected and stays red', async () => {
  await closeOnTheFirstOfOctober();
  expect(ok(await relapse('2026-Q1'))).toEqual([]);
  expect(ok(await relapse('2026-Q2'))).toEqual([]);
  expect(await openTasks()).toEqual([]);
  expect(await fresh.asOwner('select reference, state from recovery_plan where council_id = $1', [council.id])).toEqual([
    { reference: 'RP-1', state: 'relapse-watch' },
  ]);
});

it('has one running plan a measure: another is refused with its reference, also of two at once, until it is closed', async () => {
  const asked = { type: 'exception' as const, id: newId() };
  expect(await open(asked)).toMatchObject({ refusal: { code: 'RecoveryPlanRunning', details: { reference: 'RP-1' } } });
  await closeOnTheFirstOfOctober();
  const both = await Promise.all([open(asked), open({ type: 'clinic', id: newId() })]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ refusal: { code: 'RecoveryPlanRunning', details: { reference: 'RP-2' } } });
});

it('carries on with the plan that runs by then, when the measure falls back to red', async () => {
  await closeOnTheFirstOfOctober();
  ok(await open({ type: 'exception', id: newId() }));
  expect(ok(await relapse())).toEqual(['RP-2']);
  expect(await fresh.asOwner('select reference, state from recovery_plan where council_id = $1 order by reference', [council.id])).toEqual([
    { reference: 'RP-1', state: 'ended' },
    { reference: 'RP-2', state: 'drafting' },
  ]);
});

it('opens a new plan, linked to the old, when the measure falls back to red while it is watched', async () => {
  await closeOnTheFirstOfOctober();
  expect(ok(await relapse())).toEqual(['RP-2']);
  expect(await openTasks()).toEqual([{ kind: 'draft-recovery-plan', post: 'serviceManager', due: '2026-10-15' }]);
  expect(await fresh.asOwner('select reference, state, origin_type, origin_id from recovery_plan where council_id = $1 order by reference', [council.id])).toEqual([
    { reference: 'RP-1', state: 'ended', origin_type: 'clinic', origin_id: expect.any(String) as string },
    { reference: 'RP-2', state: 'drafting', origin_type: 'relapse', origin_id: planId },
  ]);
  expect(ok(await relapse())).toEqual([]);
});
