import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { noteAnnualReport } from '@golden-thread/application/timetable/annual-cycle';
import { draftYear, publishYear } from '@golden-thread/application/timetable/draft-year';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { yearId } from '@golden-thread/persistence/timetable/years';
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
let council: SmallCouncil;
let env: TestWorkflowEnvironment;
const year = '2026/27';

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'annual-cycle', '2026-04-01T07:00:00.000Z');
  env = await startTemporal();
});
afterAll(async () => {
  await env?.teardown();
  await fresh?.drop();
});

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
interface Wake {
  readonly requested: number;
  readonly handled: number;
  readonly next: Date | null;
  readonly state: string;
}
const wake = async (): Promise<Wake> =>
  (
    await fresh.asOwner<Wake>(
      `select requested, handled, next_at as next, state from wake_up where council_id = $1 and kind = 'annual-cycle'`,
      [council.id],
    )
  )[0]!;
/** The whole suite may be running beside this on two processors. */
const patience = 60_000;

/** What the driver does: the clock to the next instant, the wake-up row asked for once more, the workflow signalled. */
async function advance(): Promise<void> {
  const { next } = await wake();
  await fresh.asOwner('update council set clock_at = coalesce($1, clock_at) where id = $2', [next, council.id]);
  await fresh.asOwner(`update wake_up set requested = requested + 1 where council_id = $1 and kind = 'annual-cycle'`, [council.id]);
  await signal();
}
async function signal(): Promise<void> {
  const subjectId = yearId(council.id, year);
  const { requested } = await wake();
  await new WorkflowSignals(env.client).send({ kind: 'annual-cycle', councilId: council.id, subjectId, version: requested });
  await until(async () => ((now) => now.state === 'ended' || now.handled >= requested || undefined)(await wake()), patience);
}

/** How many runs followed each other, counted back from the last. */
async function runsOf(workflow: string): Promise<number> {
  let [runs, runId] = [0, undefined as string | undefined];
  do {
    const { events } = await env.client.workflow.getHandle(workflow, runId).fetchHistory();
    runId = events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId ?? '';
    runs += 1;
  } while (runId !== '');
  return runs;
}

it('walks a published year on real rows: every stage once, a new run in each quarter, until the annual report is out', async () => {
  const officer = council.actor('policyOfficer');
  ok(await draftYear(fresh.database, officer, { year }));
  ok(await publishYear(fresh.database, officer, { year, minute: 'Management team, item 4' }));
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: bindActivities({ database: fresh.database, isSearchable: () => false }),
  });
  await worker.runUntil(async () => {
    await signal();
    while ((await wake()).next !== null) await advance();
    expect((await wake()).state).toBe('person');
    ok(await fresh.database.transact({ actor: officer }, async (work) => accept(await noteAnnualReport(work, { year }))));
    await signal();
    expect((await wake()).state).toBe('ended');
    const handle = env.client.workflow.getHandle(workflowId('annual-cycle', yearId(council.id, year)));
    await until(async () => (await handle.describe()).status.name === 'COMPLETED' || undefined, patience);
    // The four quarters and the months after.
    expect(await runsOf(handle.workflowId)).toBe(5);
  });
  const [{ opened, stages } = { opened: 0, stages: -1 }] = await fresh.asOwner<{ opened: number; stages: number }>(
    `select (select count(*)::int from event where council_id = $1 and name = 'StageOpened') as opened,
            (select count(*)::int from stage where council_id = $1 and state = 'opened') as stages`,
    [council.id],
  );
  const [{ passed } = { passed: 0 }] = await fresh.asOwner<{ passed: number }>(
    `select count(*)::int as passed from stage where council_id = $1 and state = 'passed'`,
    [council.id],
  );
  expect(opened).toBe(stages);
  // Only the start of this spring's pre-election period (30 March) lies before the day of publication.
  expect(passed).toBe(1);
}, 240_000);
