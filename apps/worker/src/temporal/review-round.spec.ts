import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { recordExceptionDecision } from '@golden-thread/application/exception/decide-exception';
import { writeExceptionReport } from '@golden-thread/application/exception/write-exception-report';
import { submitServiceReview } from '@golden-thread/application/review/submit-service-review';
import { aQuarter, ok } from '@golden-thread/application/review/testing/a-quarter';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { workflowId } from '@golden-thread/persistence/unit-of-work/ids';
import { taskQueue } from '@golden-thread/workflows/shared/run';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { startTemporal } from '../testing/temporal-test-server';
import { until } from '../testing/until';
import { workflowBundle } from '../testing/workflow-bundle';
import { bindActivities } from './activities';
import { WorkflowSignals } from './workflow-signals';

let fresh: FreshDatabase;
let env: TestWorkflowEnvironment;
let quarter: Awaited<ReturnType<typeof aQuarter>>;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  quarter = await aQuarter(fresh);
  env = await startTemporal();
});
afterAll(async () => {
  await env?.teardown();
  await fresh?.drop();
});

/** The whole suite may be running beside this on two processors. */
const patience = 120_000;

interface Wake {
  readonly requested: number;
  readonly handled: number;
  readonly next: string | null;
  readonly state: string;
}
const wake = async (): Promise<Wake> =>
  (
    await fresh.asOwner<Wake>(
      `select requested, handled, to_char(next_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as next, state from wake_up where subject_id = $1`,
      [quarter.round(1)],
    )
  )[0]!;

/**
 * What the relay does: signals the version that is asked for, and here also waits until a look has answered it. A step answers what
 * it asks of its own round, so the round may be over before the signal comes; then nothing is left to answer.
 */
async function signal(): Promise<void> {
  const round = { kind: 'review-round', councilId: quarter.council.id, subjectId: quarter.round(1) } as const;
  const signals = new WorkflowSignals(env.client);
  for (let settled = false; !settled;) {
    const { requested } = await wake();
    await signals.send({ ...round, version: requested });
    const dealtWith = async () => ((now) => now.state === 'ended' || now.handled >= requested || undefined)(await wake());
    await until(dealtWith, patience);
    const now = await wake();
    settled = now.state === 'ended' || now.handled >= now.requested;
  }
}

/** What the driver does: the clock to an instant, the wake-up row asked for once more, the workflow signalled. */
async function goTo(instant: string): Promise<void> {
  await fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, quarter.council.id]);
  await fresh.asOwner('update wake_up set requested = requested + 1 where subject_id = $1', [quarter.round(1)]);
  await signal();
}

/** Through every instant the round itself names, up to a day. Answers the days it woke on. */
async function goThrough(day: string): Promise<string[]> {
  const days: string[] = [];
  for (let { next } = await wake(); next !== null && next.slice(0, 10) <= day; { next } = await wake()) {
    days.push(next.slice(0, 10));
    await goTo(next);
  }
  return days;
}
const count = async (name: string) =>
  (
    await fresh.asOwner<{ n: number }>('select count(*)::int as n from event where name = $1 and council_id = $2', [
      name,
      quarter.council.id,
    ])
  )[0]!.n;

it('runs a round on real rows: reminds, picks exceptions, closes on its date whoever is missing, and ends when all is decided', async () => {
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: bindActivities({ database: fresh.database, isSearchable: () => false }),
  });
  await worker.runUntil(async () => {
    await fresh.asOwner(
      `insert into wake_up (council_id, workflow_id, kind, subject_id, requested, handled, state) values ($1, $2, 'review-round', $3, 1, 0, 'working')`,
      [quarter.council.id, workflowId('review-round', quarter.round(1)), quarter.round(1)],
    );
    await signal();
    expect(await wake()).toMatchObject({ next: '2026-07-01T06:00:00Z', state: 'waiting' });
    expect(await goThrough('2026-07-21')).toContain('2026-07-01');
    for (const ref of ['HS01', 'HS02', 'ST01', 'ST02']) await quarter.enter(ref, '2026-Q1', ref === 'HS01' ? '71.2' : '80');
    const [housing] = await fresh.asOwner<{ id: ReviewId }>('select id from service_review where service_id = $1', [
      quarter.council.serviceId,
    ]);
    const answers = { measures: 'Behind.', risks: 'None.', budget: 'On it.', actions: [], actionsNote: 'On course.', issues: [] };
    ok(await submitServiceReview(fresh.database, quarter.council.actor('serviceManager'), { reviewId: housing!.id, answers }));
    await signal();
    const days = await goThrough('2026-08-04');
    expect(days).toEqual(expect.arrayContaining(['2026-07-29', '2026-08-04']));
    expect([await count('RoundOpened'), await count('RoundClosed'), await count('ServiceReviewMissed')]).toEqual([1, 1, 1]);
    expect(await count('TaskReminded')).toBeGreaterThan(3);
    expect(await count('TaskEscalated')).toBeGreaterThan(0);
    const open = await fresh.asOwner<{ id: string; kind: string }>(
      `select id, kind from exception_case where state = 'raised' order by kind`,
    );
    expect(open.map(({ kind }) => kind)).toEqual(['late', 'red']);
    const report = {
      causeCode: 'capacity',
      cause: 'Vacancies',
      impact: '',
      done: '',
      backOnTargetBy: null,
      recommended: 0,
      options: [{ title: 'Contractor', cost: '£1', benefit: 'b', risk: 'r' }],
    } as const;
    ok(await writeExceptionReport(fresh.database, quarter.council.actor('serviceManager'), { exceptionId: open[1]!.id, report }));
    for (const { id } of open) {
      const verdict = { decision: 'note', reason: 'Seen', option: null, resources: null, clinicOn: null } as const;
      ok(await recordExceptionDecision(fresh.database, quarter.council.actor('policyOfficer'), { exceptionId: id, ...verdict }));
    }
    await signal();
    expect(await count('CorporateReviewConcluded')).toBe(1);
    // The director has not signed off Housing's review yet, so the round is followed up rather than over.
    expect((await wake()).state).not.toBe('ended');
    await fresh.asOwner(`update task set state = 'done' where council_id = $1 and state = 'open' and kind = 'decide-service-review'`, [
      quarter.council.id,
    ]);
    await goTo('2026-08-05T08:00:00Z');
    expect((await wake()).state).toBe('ended');
    const handle = env.client.workflow.getHandle(workflowId('review-round', quarter.round(1)));
    await until(async () => (await handle.describe()).status.name === 'COMPLETED' || undefined, patience);
  });
}, 240_000);
