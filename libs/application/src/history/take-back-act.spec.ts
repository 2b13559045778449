import type { RecoveryPlanContent, RecoveryUpdate } from '@golden-thread/domain/recovery/recovery-plan';
import type { RecoveryPlanId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { takeSteps } from '../engine/testing/take-steps';
import { outboxMessagesOf } from '../events/events';
import { raiseNotices } from '../notice/raise-notices';
import { recordLeaver } from '../organisation/change-person';
import { recordRecoveryPlanDecision } from '../recovery/decide-recovery-plan';
import { openRecoveryPlan } from '../recovery/open-recovery-plan';
import { recordRecoveryVerdict } from '../recovery/record-recovery-verdict';
import { askForMonthlyUpdate, countMissedMonth, endRelapseWatch, nextStepOfRecoveryPlan, remindOfRecoveryPlan } from '../recovery/recovery-plan-steps';
import { submitRecoveryPlan } from '../recovery/submit-recovery-plan';
import { updateRecoveryPlan } from '../recovery/update-recovery-plan';
import { findActToTakeBack, takeBackAct } from './take-back-act';

let fresh: FreshDatabase;
let council: SmallCouncil;
let planId: RecoveryPlanId;

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const content: RecoveryPlanContent = {
  objective: 'Repairs done in time', causes: 'Two vacancies', startValue: '71.2', goalValue: '80', resources: '', trajectory: [{ month: '2026-10', value: '74' }],
  actions: [{ step: 'Recruit', owner: 'Repairs Manager', dueOn: '2026-10-30', prediction: '' }],
};
const update: RecoveryUpdate = { value: '75', progress: 'One post filled', planStatus: 'at-risk', forecast: 'March', asks: '' };

const submit = async () => ok(await submitRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, content }));
const decide = async (decision: 'approve' | 'return') =>
  ok(await recordRecoveryPlanDecision(fresh.database, council.actor('director'), decision === 'approve' ? { planId, decision } : { planId, decision, reason: 'Say what it costs' }));
const report = async () => ok(await updateRecoveryPlan(fresh.database, council.actor('serviceManager'), { planId, update }));
const judge = async () =>
  ok(await recordRecoveryVerdict(fresh.database, council.actor('committeeChair'), { planId, verdict: 'satisfied', reason: 'As reported', presentIds: [council.people.committeeChair] }));
const takeBack = (by: SmallPost, reason = 'A wrong figure') => takeBackAct(fresh.database, council.actor(by), { type: 'recovery-plan', id: planId, reason });
/** Those of the plan itself; its actions ask too. */
const openTasks = async () =>
  (await fresh.asOwner<{ task: string }>(`select t.kind || ' ' || p.code as task from task t join post p on p.id = t.post_id where t.council_id = $1 and t.state = 'open' and t.kind <> 'complete-action' order by 1`, [council.id])).map(({ task }) => task);
const state = async () => (await fresh.asOwner<{ state: string }>('select state from recovery_plan where id = $1', [planId]))[0]!.state;
const untilSeptember = async () => {
  await fresh.asOwner('update council set clock_at = $1 where id = $2', ['2026-09-01T07:00:00.000Z', council.id]);
  ok(await takeSteps(fresh.database, { councilId: council.id, subjectId: planId }, {
    next: nextStepOfRecoveryPlan, steps: { askForMonthlyUpdate, countMissedMonth, endRelapseWatch, remindOfRecoveryPlan },
  }));
};

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  council = await smallCouncil(fresh, `council-${newId().slice(-12)}`, '2026-08-20T08:00:00.000Z');
  const { posts } = council;
  planId = ok(await fresh.database.transact({ actor: council.engine }, (work) =>
    openRecoveryPlan(work, {
      title: 'Housing repairs', measureId: null, serviceId: council.serviceId, origin: { type: 'clinic', id: newId() },
      parties: { accountablePostId: posts.serviceManager, directorPostId: posts.director, requesterPostId: posts.chiefExecutive, panelChairPostId: posts.committeeChair },
    }))).id;
});

describe('taking back what one did last about a recovery plan', () => {
  it('puts it as it was before each act: who was asked is asked no more, who had answered is asked again', async () => {
    await submit();
    ok(await takeBack('serviceManager'));
    expect([await state(), await openTasks()]).toEqual(['drafting', ['draft-recovery-plan serviceManager']]);
    await submit();
    await decide('return');
    ok(await takeBack('director'));
    expect([await state(), await openTasks()]).toEqual(['awaiting-decision', ['decide-recovery-plan director']]);
    await decide('approve');
    ok(await takeBack('director'));
    expect([await state(), await openTasks()]).toEqual(['awaiting-decision', ['decide-recovery-plan director']]);
    await decide('approve');
    await untilSeptember();
    await report();
    ok(await takeBack('serviceManager'));
    expect([await state(), await openTasks()]).toEqual(['monthly-updates', ['update-recovery-plan serviceManager']]);
    await report();
    expect(await openTasks()).toEqual(['judge-recovery-plan committeeChair']);
    await judge();
    ok(await takeBack('committeeChair'));
    expect([await state(), await openTasks()]).toEqual(['awaiting-verdict', ['judge-recovery-plan committeeChair']]);
    const [plan] = await fresh.asOwner<{ closed_on: string | null; verdict: string | null }>(
      'select p.closed_on, m.verdict from recovery_plan p join recovery_month m on m.plan_id = p.id where p.id = $1', [planId]);
    expect(plan).toEqual({ closed_on: null, verdict: null });
  });

  it('is for whoever did it, with a reason, until somebody has acted on it', async () => {
    await submit();
    expect(await findActToTakeBack(fresh.database, council.actor('serviceManager'), { type: 'recovery-plan', id: planId })).toBe('RecoveryPlanSubmitted');
    expect(await findActToTakeBack(fresh.database, council.actor('director'), { type: 'recovery-plan', id: planId })).toBeNull();
    expect(await takeBack('director')).toMatchObject({ refusal: { code: 'NotYourAct' } });
    expect(await takeBack('serviceManager', '\u00a0\u200b')).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    await decide('approve');
    expect(await takeBack('serviceManager')).toMatchObject({ refusal: { code: 'NotYourAct' } });
    await untilSeptember();
    expect(await takeBack('director')).toMatchObject({ refusal: { code: 'ActedOnSince' } });
    expect([await state(), await openTasks()]).toEqual(['monthly-updates', ['update-recovery-plan serviceManager']]);
  });

  it('is told to those who had been asked, with the reason, and stands in the history', async () => {
    await submit();
    ok(await takeBack('serviceManager', 'The costs are missing.'));
    const [event] = await fresh.asOwner<{ id: never }>(`select id from event where stream_id = $1 and name = 'ActTakenBack'`, [planId]);
    await raiseNotices(fresh.database, { councilId: council.id, eventId: event!.id });
    const told = await fresh.asOwner<{ person_id: string; subject: string; body: string }>(
      `select person_id, subject, body from notice where event_id = $1 and channel = 'inbox' order by subject`, [event!.id]);
    expect(told.map(({ person_id }) => person_id).sort()).toEqual([council.people.director, council.people.serviceManager].sort());
    const director = told.find(({ person_id }) => person_id === council.people.director)!;
    expect([director.subject, director.body]).toEqual(['Taken back, and as it was before: recovery plan RP-1: Housing repairs', 'The reason given: The costs are missing.']);
  });
});

describe('taking back that somebody leaves', () => {
  it('gives them their posts again as they were, until others are put in them', async () => {
    const [personId, postId] = [council.people.officer, council.posts.officer];
    const leave = async () => ok(await recordLeaver(fresh.database, council.actor('administrator'), { personId, lastDay: '2026-09-30' }));
    const back = () => takeBackAct(fresh.database, council.actor('administrator'), { type: 'person', id: personId, reason: 'The wrong person' });
    const stands = async () =>
      (await fresh.asOwner('select p.left_on, h.ends_on from person p join holding h on h.person_id = p.id where p.id = $1', [personId]))[0];
    await leave();
    expect(await stands()).toEqual({ left_on: '2026-09-30', ends_on: '2026-09-30' });
    ok(await back());
    expect(await stands()).toEqual({ left_on: null, ends_on: null });
    const answering = await fresh.asOwner<{ person_id: string }>(`select person_id from responsibility where post_id = $1 and starts_on <= '2027-01-04' and (ends_on is null or ends_on >= '2027-01-04')`, [postId]);
    expect(answering.map(({ person_id }) => person_id)).toEqual([personId]);
    await leave();
    await fresh.asOwner(`insert into holding (id, council_id, post_id, person_id, basis, share, starts_on) values ($1, $2, $3, $4, 'permanent', 1, '2026-10-01')`, [newId(), council.id, postId, council.people.unitManager]);
    expect(await back()).toMatchObject({ refusal: { code: 'ActedOnSince' } });
  });
});
