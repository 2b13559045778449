import type { RecoveryPlanContent } from '@golden-thread/domain/recovery/recovery-plan';
import type { ExceptionId, Id, ReviewId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import type { SmallPost } from '@golden-thread/persistence/testing/small-council';
import { outboxMessagesOf } from '../events/events';
import { rescheduleClinic } from '../exception/change-clinic';
import { recordExceptionDecision } from '../exception/decide-exception';
import { raiseNotices } from '../notice/raise-notices';
import { saveRecoveryDraft } from '../recovery/submit-recovery-plan';
import { returnServiceReview, signOffServiceReview } from '../review/decide-service-review';
import { submitServiceReview } from '../review/submit-service-review';
import { aQuarter, concludeQuarter, ok } from '../review/testing/a-quarter';
import { challengeReport, concludeChallenge } from '../report/challenge-report';
import { composeReport } from '../report/compose-report';
import { findActToTakeBack, takeBackAct } from './take-back-act';

let fresh: FreshDatabase;
let quarter: Awaited<ReturnType<typeof aQuarter>>;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  quarter = await aQuarter(fresh);
});

const content: RecoveryPlanContent = { objective: 'Repairs in time', causes: '', startValue: null, goalValue: null, resources: '', trajectory: [], actions: [] };
const by = (post: SmallPost) => quarter.council.actor(post);
const takeBack = (post: SmallPost, type: string, id: Id) => takeBackAct(fresh.database, by(post), { type, id, reason: 'Decided in the wrong row' });
const mayTakeBack = (post: SmallPost, type: string, id: Id) => findActToTakeBack(fresh.database, by(post), { type, id });
const openTasks = async (...kinds: string[]) =>
  (await fresh.asOwner<{ task: string }>(
    `select t.kind || ' ' || p.code as task from task t join post p on p.id = t.post_id where t.council_id = $1 and t.state = 'open' and t.kind = any ($2) order by 1`,
    [quarter.council.id, kinds],
  )).map(({ task }) => task);
const states = async (table: 'clinic' | 'recovery_plan') =>
  (await fresh.asOwner<{ state: string }>(`select state from ${table} where council_id = $1 order by reference`, [quarter.council.id])).map(({ state }) => state);

describe('taking back what one did about a service review', () => {
  let id: ReviewId;
  beforeEach(async () => {
    await quarter.day('2026-07-01');
    [{ id }] = (await fresh.asOwner<{ id: ReviewId }>('select id from service_review where round_id = $1 and service_id = $2', [quarter.round(1), quarter.council.serviceId])) as [{ id: ReviewId }];
  });
  const submit = async () =>
    ok(await submitServiceReview(fresh.database, by('serviceManager'), { reviewId: id, answers: { measures: 'Repairs are behind.', risks: 'None new.', budget: 'On budget.', actions: [], actionsNote: 'On course.', issues: [] } }));
  const tasks = () => openTasks('complete-service-review', 'decide-service-review');

  it('asks again whoever had answered, until the director has decided', async () => {
    await submit();
    ok(await takeBack('serviceManager', 'service-review', id));
    expect(await tasks()).toEqual(['complete-service-review director', 'complete-service-review serviceManager']);
    await submit();
    ok(await signOffServiceReview(fresh.database, by('director'), { reviewId: id }));
    expect(await mayTakeBack('serviceManager', 'service-review', id)).toBeNull();
    ok(await takeBack('director', 'service-review', id));
    expect(await tasks()).toEqual(['complete-service-review director', 'decide-service-review director']);
    ok(await returnServiceReview(fresh.database, by('director'), { reviewId: id, reasons: [{ section: 'risks', reason: 'Name the flood risk' }] }));
    await fresh.asOwner('update service_review set version = version + 1 where id = $1', [id]);
    expect(await takeBack('director', 'service-review', id)).toMatchObject({ refusal: { code: 'ActedOnSince' } });
  });
});

describe('taking back a decision of the corporate review', () => {
  let exceptionId: ExceptionId;
  const decide = (decision: 'note' | 'clinic' | 'recovery-plan') =>
    recordExceptionDecision(fresh.database, by('policyOfficer'), {
      exceptionId, decision, reason: 'As discussed', option: null, resources: null, clinicOn: decision === 'clinic' ? '2026-08-20' : null, withoutReport: 'The cause is known',
    });

  beforeEach(async () => {
    await quarter.day('2026-07-01');
    for (const [ref, value] of [['HS01', '60'], ['HS02', '60'], ['ST01', '80'], ['ST02', '80']] as const) await quarter.enter(ref, '2026-Q1', value);
    await quarter.day('2026-08-04');
    const [repairs] = await fresh.asOwner<{ id: ExceptionId }>(
      `select e.id from exception_case e join measure m on m.id = e.measure_id where e.council_id = $1 and m.ref = 'HS01'`, [quarter.council.id]);
    exceptionId = repairs!.id;
  });

  it('has it decided anew, and a clinic that it called is withdrawn, until somebody moves or holds that', async () => {
    ok(await decide('note'));
    ok(await takeBack('policyOfficer', 'exception', exceptionId));
    ok(await decide('clinic'));
    ok(await takeBack('policyOfficer', 'exception', exceptionId));
    expect([await states('clinic'), await openTasks('hold-clinic')]).toEqual([['withdrawn'], []]);
    const [event] = await fresh.asOwner<{ id: never }>(`select id from event where council_id = $1 and name = 'ClinicWithdrawn'`, [quarter.council.id]);
    await raiseNotices(fresh.database, { councilId: quarter.council.id, eventId: event!.id });
    const told = await fresh.asOwner<{ subject: string }>(`select distinct subject from notice where event_id = $1`, [event!.id]);
    expect(told).toEqual([{ subject: 'It will not meet on 20 Aug 2026, because the decision that called it was taken back: clinic CL-1: Repairs done in time' }]);
    ok(await decide('clinic'));
    expect([await states('clinic'), await openTasks('hold-clinic')]).toEqual([['withdrawn', 'called'], ['hold-clinic policyOfficer']]);
    ok(await rescheduleClinic(fresh.database, by('policyOfficer'), { clinicId: 'CL-2', meetsOn: '2026-08-24', reason: 'The chair is away' }));
    expect(await mayTakeBack('policyOfficer', 'exception', exceptionId)).toBeNull();
    expect(await takeBack('policyOfficer', 'exception', exceptionId)).toMatchObject({ refusal: { code: 'ActedOnSince' } });
  });

  it('withdraws a recovery plan that it asked for, until somebody has written in that', async () => {
    ok(await decide('recovery-plan'));
    ok(await takeBack('policyOfficer', 'exception', exceptionId));
    expect([await states('recovery_plan'), await openTasks('draft-recovery-plan')]).toEqual([['withdrawn'], []]);
    ok(await decide('recovery-plan'));
    expect([await states('recovery_plan'), await openTasks('draft-recovery-plan')]).toEqual([['withdrawn', 'drafting'], ['draft-recovery-plan serviceManager']]);
    ok(await saveRecoveryDraft(fresh.database, by('serviceManager'), { planId: 'RP-2', content }));
    expect(await takeBack('policyOfficer', 'exception', exceptionId)).toMatchObject({ refusal: { code: 'ActedOnSince' } });
    expect(await states('recovery_plan')).toEqual(['withdrawn', 'drafting']);
  });
});

describe('taking back what one did about the half-yearly report', () => {
  it('composes it anew, and has a body go on challenging, until somebody has acted on it', async () => {
    await concludeQuarter(fresh, quarter, { quarter: 2, opens: '2026-10-01', closes: '2026-11-04' });
    await fresh.asOwner('update council set clock_at = $1 where id = $2', ['2026-11-05T08:00:00.000Z', quarter.council.id]);
    await quarter.wakeReport('h1');
    const reportId = quarter.report('h1');
    const tasks = () => openTasks('compose-report', 'challenge-report', 'answer-challenge', 'publish-report');
    const compose = async () => ok(await composeReport(fresh.database, by('policyOfficer'), { reportId, summary: 'A good half-year.' }));
    await compose();
    ok(await takeBack('policyOfficer', 'performance-report', reportId));
    expect(await tasks()).toEqual(['compose-report policyOfficer']);
    await compose();
    const finish = async () => ok(await concludeChallenge(fresh.database, by('leadMember'), { reportId, body: 'cabinet', statement: 'Nothing to add' }));
    await finish();
    expect(await mayTakeBack('policyOfficer', 'performance-report', reportId)).toBeNull();
    ok(await takeBack('leadMember', 'performance-report', reportId));
    expect(await tasks()).toEqual(['challenge-report leadMember', 'challenge-report scrutinyChair']);
    await finish();
    ok(await challengeReport(fresh.database, by('scrutinyChair'), { reportId, body: 'scrutiny', text: 'Why did repairs slip?' }));
    expect(await takeBack('leadMember', 'performance-report', reportId)).toMatchObject({ refusal: { code: 'ActedOnSince' } });
  });
});
