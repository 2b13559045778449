import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ReviewAnswers } from '@golden-thread/domain/review/service-review';
import type { ClinicId, ExceptionId, FigureSheetId, MeasureId, PostId, ReviewId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { outboxMessagesOf } from '../events/events';
import { recordClinic } from '../exception/change-clinic';
import { listExceptions } from '../exception/list-exceptions';
import { recordExceptionDecision } from '../exception/decide-exception';
import { writeExceptionReport } from '../exception/write-exception-report';
import { correctFigure } from '../figure-sheet/correct-figure';
import { verifyFigures } from '../figure-sheet/verify-figures';
import { chaseServiceReviews } from './chase-service-reviews';
import { returnServiceReview, signOffServiceReview } from './decide-service-review';
import { extendServiceReview } from './extend-service-review';
import { saveServiceReviewDraft, submitServiceReview } from './submit-service-review';
import { restateSnapshot } from './take-snapshot';
import { aQuarter, ok } from './testing/a-quarter';

let fresh: FreshDatabase;
let quarter: Awaited<ReturnType<typeof aQuarter>>;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  quarter = await aQuarter(fresh);
});

const answers: ReviewAnswers = {
  measures: 'Repairs are behind.', risks: 'None new.', budget: 'On budget.', actions: [],
  actionsNote: 'All on course.',
  issues: [],
};
const by = (post: Parameters<typeof quarter.council.actor>[0]) => quarter.council.actor(post);
const reviewOf = async (serviceId = quarter.council.serviceId, q: 1 | 2 = 1) => {
  const [row] = await fresh.asOwner<{ id: ReviewId; state: string; due: string; timeliness: string | null; version: number }>(
    'select id, state, due_on::text as due, timeliness, version from service_review where round_id = $1 and service_id = $2',
    [quarter.round(q), serviceId],
  );
  return row!;
};
const openTasks = async (...kinds: string[]) =>
  (
    await fresh.asOwner<{ task: string }>(
      `select t.kind || ' ' || p.code || ' ' || t.due_on::text as task from task t join post p on p.id = t.post_id
       where t.council_id = $1 and t.state = 'open' and ($2::text[] = '{}' or t.kind = any ($2)) order by t.kind, p.code, t.due_on`,
      [quarter.council.id, kinds],
    )
  ).map(({ task }) => task);
const exceptions = async () =>
  fresh.asOwner<{ id: ExceptionId; kind: string; state: string; measure: string | null }>(
    `select e.id, e.kind, e.state, m.ref as measure from exception_case e left join measure m on m.id = e.measure_id
     where e.council_id = $1 order by e.kind, m.ref`,
    [quarter.council.id],
  );
const eventNames = async () =>
  (
    await fresh.asOwner<{ name: string }>('select name from event where council_id = $1 order by occurred_at, id', [quarter.council.id])
  ).map(({ name }) => name);
const submit = async (serviceId?: ServiceId) =>
  submitServiceReview(fresh.database, by('serviceManager'), { reviewId: (await reviewOf(serviceId)).id, answers });

describe('a round opens', () => {
  it('with a review for each service and its manager asked, on its day and once', async () => {
    expect(await quarter.day('2026-06-30')).toMatchObject({ phase: 'before-opening' });
    expect(await openTasks()).toEqual([]);
    await quarter.day('2026-07-01');
    await quarter.day('2026-07-01');
    expect(await openTasks('complete-service-review')).toEqual([
      'complete-service-review director 2026-07-28',
      'complete-service-review serviceManager 2026-07-28',
    ]);
    expect(await openTasks('enter-figures')).toEqual(['enter-figures unitManager 2026-07-14', 'enter-figures unitManager 2026-07-14']);
    expect((await eventNames()).filter((name) => name === 'RoundOpened')).toHaveLength(1);
  });
});

describe('a review is written, handed in and decided', () => {
  beforeEach(() => quarter.day('2026-07-01'));

  it('keeps a draft without checking it, and refuses to hand it in while sections are missing', async () => {
    const { id, version } = await reviewOf();
    ok(await saveServiceReviewDraft(fresh.database, by('serviceManager'), { reviewId: id, version, answers: { risks: 'Flooding' } }));
    expect(await saveServiceReviewDraft(fresh.database, by('serviceManager'), { reviewId: id, version, answers: {} })).toMatchObject({
      refusal: { code: 'Stale' },
    });
    expect(await submitServiceReview(fresh.database, by('serviceManager'), { reviewId: id })).toMatchObject({
      refusal: { code: 'SectionsIncomplete', details: { sections: ['measures', 'actions', 'budget'] } },
    });
  });

  it('goes to the director, back with a reason, and is signed off', async () => {
    ok(await submit());
    expect(await openTasks('decide-service-review')).toEqual(['decide-service-review director 2026-07-06']);
    const { id } = await reviewOf();
    ok(
      await returnServiceReview(fresh.database, by('director'), { reviewId: id, reasons: [{ section: 'risks', reason: 'Name the flood risk' }] }),
    );
    expect(await openTasks('decide-service-review')).toEqual([]);
    ok(await submit());
    ok(await signOffServiceReview(fresh.database, by('director'), { reviewId: id }));
    expect(await reviewOf()).toMatchObject({ state: 'signed-off', timeliness: 'in-time' });
    expect(await openTasks('decide-service-review')).toEqual([]);
    expect(await openTasks('complete-service-review')).toEqual(['complete-service-review director 2026-07-28']);
  });

  it('is decided by nobody who handed it in, nor by another directorate, nor submitted by a stranger', async () => {
    ok(await submit());
    const { id } = await reviewOf();
    const author = { ...by('director'), personId: quarter.council.people.serviceManager };
    expect(await signOffServiceReview(fresh.database, author, { reviewId: id })).toMatchObject({
      refusal: { code: 'ReviewDecidedByAuthor' },
    });
    expect(await signOffServiceReview(fresh.database, by('chiefExecutive'), { reviewId: id })).toMatchObject({
      refusal: { code: 'NotYourDirectorate' },
    });
    expect(await signOffServiceReview(fresh.database, by('serviceManager'), { reviewId: id })).toMatchObject({
      refusal: { code: 'NotPermitted' },
    });
    const streets = await reviewOf(quarter.streets);
    expect(await submitServiceReview(fresh.database, by('unitManager'), { reviewId: streets.id, answers })).toMatchObject({
      refusal: { code: 'NotYourService' },
    });
  });

  it('goes to the next in line where the director wrote in it', async () => {
    const { id, version } = await reviewOf();
    const director = { ...by('director'), postIds: [quarter.council.posts.director, quarter.council.posts.serviceManager] };
    ok(await saveServiceReviewDraft(fresh.database, director, { reviewId: id, version, answers: { risks: 'Flooding' } }));
    ok(await submit());
    expect(await openTasks('decide-service-review')).toEqual(['decide-service-review chiefExecutive 2026-07-06']);
    expect(await signOffServiceReview(fresh.database, by('director'), { reviewId: id })).toMatchObject({ refusal: { code: 'ReviewDecidedByAuthor' } });
    ok(await signOffServiceReview(fresh.database, by('chiefExecutive'), { reviewId: id }));
  });

  it('is chased, and given a later date with a reason, by the policy team alone', async () => {
    const { id } = await reviewOf();
    ok(
      await chaseServiceReviews(fresh.database, by('policyOfficer'), {
        roundId: quarter.round(1),
        reviewIds: 'all',
        message: 'Two days left',
      }),
    );
    expect((await eventNames()).filter((name) => name === 'ServiceReviewChased')).toHaveLength(2);
    ok(await extendServiceReview(fresh.database, by('policyOfficer'), { reviewId: id, to: '2026-07-31', reason: 'Two vacancies' }));
    expect(await openTasks('complete-service-review')).toContain('complete-service-review serviceManager 2026-07-31');
    const asManager = await extendServiceReview(fresh.database, by('serviceManager'), { reviewId: id, to: '2026-08-01', reason: 'x' });
    expect(asManager).toMatchObject({ refusal: { code: 'NotPermitted' } });
    await quarter.day('2026-07-31');
    ok(await submit());
    expect(await reviewOf()).toMatchObject({ timeliness: 'in-time' });
  });
});

describe('the round closes at its date', () => {
  const figures = async () => {
    await quarter.enter('HS01', '2026-Q1', '71.2');
    await quarter.enter('HS02', '2026-Q1', '80');
    await quarter.enter('ST01', '2026-Q1', '93');
  };

  it('picks exceptions the day after the reviews were due, so that managers can write options', async () => {
    await quarter.day('2026-07-01');
    await figures();
    await quarter.day('2026-07-29');
    expect((await exceptions()).map(({ kind, measure }) => `${kind} ${measure}`)).toEqual(['doing-well ST01', 'missing ST02', 'red HS01']);
    expect(await openTasks('write-exception-report')).toEqual([
      'write-exception-report director 2026-08-03',
      'write-exception-report serviceManager 2026-08-03',
    ]);
  });

  it('freezes the figures, misses who has not handed in, withdraws what no longer holds, and asks the corporate review', async () => {
    await quarter.day('2026-07-01');
    await figures();
    ok(await submit(quarter.council.serviceId));
    await quarter.day('2026-07-29');
    await quarter.enter('ST02', '2026-Q1', '80');
    const turn = await quarter.day('2026-08-04');
    expect(turn).toMatchObject({ phase: 'corporate-review' });
    expect((await exceptions()).map(({ kind, state, measure }) => `${kind} ${state} ${measure}`)).toEqual([
      'doing-well raised ST01',
      'late raised null',
      'missing withdrawn ST02',
      'red raised HS01',
    ]);
    expect(await reviewOf(quarter.streets)).toMatchObject({ state: 'missed' });
    expect(await openTasks('decide-exceptions')).toEqual(['decide-exceptions policyOfficer 2026-08-04']);
    expect(
      await fresh.asOwner("select number, jsonb_array_length(content->'figures') as figures from snapshot where round_id = $1", [
        quarter.round(1),
      ]),
    ).toEqual([{ number: 1, figures: 4 }]);
    await quarter.day('2026-08-05');
    expect((await eventNames()).filter((name) => name === 'RoundClosed')).toHaveLength(1);
    const late = await reviewOf(quarter.streets);
    ok(await submitServiceReview(fresh.database, by('director'), { reviewId: late.id, answers }));
    expect(await reviewOf(quarter.streets)).toMatchObject({ state: 'kept', timeliness: 'after-close' });
  });

  it('keeps both versions when a figure is corrected after the freeze', async () => {
    await quarter.day('2026-07-01');
    await quarter.day('2026-08-04');
    const restated = await fresh.database.transact({ actor: by('policyOfficer') }, async (work) =>
      accept(await restateSnapshot(work, { year: '2026/27', quarter: 1, reason: 'Counted twice' })),
    );
    expect(restated).toMatchObject({ ok: true, value: { number: 2, reason: 'Counted twice' } });
    await expect(fresh.asOwner('update snapshot set reason = $1', ['x'])).rejects.toThrow(/only ever added to/);
  });

  it('has a correction of a frozen figure make a new version of the figures by itself, once it is verified', async () => {
    await quarter.day('2026-07-01');
    await figures();
    await quarter.day('2026-08-04');
    const [measure] = await fresh.asOwner<{ id: MeasureId }>(`select id from measure where ref = 'HS02' and council_id = $1`, [quarter.council.id]);
    const typed = { value: '81', numerator: '', denominator: '', dataStatus: 'final', commentary: '' } as const;
    ok(await correctFigure(fresh.database, by('unitManager'), { measureId: measure!.id, period: '2026-Q1', typed, reason: 'Counted twice' }));
    const versions = () => fresh.asOwner<{ number: number; value: string; replaces: boolean }>(
      `select number, replaces is not null as replaces, f->>'value' as value from snapshot, jsonb_array_elements(content->'figures') f
       where round_id = $1 and f->>'ref' = 'HS02' order by number`,
      [quarter.round(1)],
    );
    const [sheet] = await fresh.asOwner<{ id: FigureSheetId; verifier: PostId }>(
      `select s.id, s.verifier_post_id as verifier from figure_sheet s join figure_due d on d.sheet_id = s.id where d.measure_id = $1 and d.period = '2026-Q1'`,
      [measure!.id],
    );
    const verifier = { ...by('director'), postIds: [sheet!.verifier] };
    const correct = (value: string) =>
      correctFigure(fresh.database, by('unitManager'), { measureId: measure!.id, period: '2026-Q1', typed: { ...typed, value }, reason: 'Counted twice' });
    const first = { number: 1, replaces: false, value: '80' };
    expect(await versions()).toEqual([first]);
    ok(await verifyFigures(fresh.database, verifier, { sheetId: sheet!.id, returns: [{ measureId: measure!.id, period: '2026-Q1', reason: 'By whom?' }] }));
    expect(await versions()).toEqual([first]);
    ok(await correct('82'));
    ok(await verifyFigures(fresh.database, verifier, { sheetId: sheet!.id, returns: [] }));
    expect(await versions()).toEqual([first, { number: 2, replaces: true, value: '82' }]);
    expect(await fresh.asOwner('select reason from snapshot where number = 2 and round_id = $1', [quarter.round(1)])).toEqual([{ reason: 'HS02: Counted twice' }]);
  });

  it('concludes with the last decision; a clinic leads to a recovery plan; the service hears of it next quarter', async () => {
    await quarter.day('2026-07-01');
    await figures();
    await quarter.enter('ST02', '2026-Q1', '80');
    ok(await submit(quarter.council.serviceId));
    ok(await submitServiceReview(fresh.database, by('director'), { reviewId: (await reviewOf(quarter.streets)).id, answers }));
    await quarter.day('2026-08-04');
    const [good, red] = await exceptions();
    const decide = (exceptionId: ExceptionId, decision: 'recognise' | 'clinic' | 'note', clinicOn: CalendarDate | null = null) =>
      recordExceptionDecision(fresh.database, by('policyOfficer'), {
        exceptionId,
        decision,
        clinicOn,
        reason: 'As discussed',
        option: null,
        resources: null,
      });
    expect(ok(await decide(good!.id, 'recognise'))).toMatchObject({ concluded: false });
    expect(await decide(red!.id, 'note')).toMatchObject({ refusal: { code: 'ReportMissing' } });
    const report = {
      causeCode: 'capacity',
      cause: 'Two vacancies',
      impact: 'Longer waits',
      done: 'Overtime',
      backOnTargetBy: null,
      recommended: 0,
      options: [{ title: 'Contractor', cost: '£40,000', benefit: 'On target by October', risk: 'Quality' }],
    } as const;
    ok(await writeExceptionReport(fresh.database, by('serviceManager'), { exceptionId: red!.id, report }));
    expect(ok(await decide(red!.id, 'clinic', '2026-08-14'))).toMatchObject({ concluded: true, follows: 'CL-1' });
    const clinicSeenBy = async (who: 'policyOfficer' | 'unitManager') => ok(await listExceptions(fresh.database, by(who))).find(({ id }) => id === red!.id)?.clinicReference;
    expect([await clinicSeenBy('policyOfficer'), await clinicSeenBy('unitManager')]).toEqual(['CL-1', null]);
    expect(await quarter.day('2026-08-05')).toMatchObject({ phase: 'follow-up' });
    expect(await openTasks('hold-clinic')).toEqual(['hold-clinic policyOfficer 2026-08-14']);
    await quarter.day('2026-08-14');
    const [clinic] = await fresh.asOwner<{ id: ClinicId }>('select id from clinic where council_id = $1', [quarter.council.id]);
    const record = {
      attendees: (['committee-chair', 'director', 'service-manager'] as const).map((seat) => ({ seat, name: seat, substituteFor: null })),
      answers: { met: 'No', why: 'Vacancies', turn: 'Contractor', lack: 'Capacity', shift: 'From voids' },
      causeCodes: ['capacity'], outcomes: ['resource-shift', 'recovery-plan'], actions: '',
    } as const;
    expect(ok(await recordClinic(fresh.database, by('policyOfficer'), { clinicId: clinic!.id, record }))).toEqual({
      reference: 'CL-1',
      recoveryPlan: 'RP-1',
      actions: [],
    });
    expect(await openTasks('draft-recovery-plan')).toHaveLength(1);
    for (const id of [(await reviewOf()).id, (await reviewOf(quarter.streets)).id]) {
      await signOffServiceReview(fresh.database, { ...by('director'), personId: quarter.council.people.chiefExecutive }, { reviewId: id });
    }
    expect(await quarter.day('2026-08-15')).toMatchObject({ phase: 'over' });

    await quarter.day('2026-10-01', 2);
    const next = await reviewOf(quarter.council.serviceId, 2);
    expect(await submitServiceReview(fresh.database, by('serviceManager'), { reviewId: next.id, answers })).toMatchObject({
      refusal: { code: 'SectionsIncomplete', details: { sections: ['issues'] } },
    });
  });
});
