import type { StepRequest } from '@golden-thread/application/engine/workflow-steps';
import type { RecoveryPlanState } from '@golden-thread/domain/recovery/recovery-plan';
import type { RecoveryPlanStep } from '@golden-thread/domain/recovery/schedule';
import type { CouncilId, RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import type { Answered } from '@golden-thread/workflows/shared/follow-rows';
import { taskQueue } from '@golden-thread/workflows/shared/run';
import { recoveryPlan } from '@golden-thread/workflows/workflows';
import { ApplicationFailure } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { startTemporal } from '../testing/temporal-test-server';
import { until } from '../testing/until';
import { workflowBundle } from '../testing/workflow-bundle';

const day = 86_400_000;
type Answer = Answered<RecoveryPlanState, RecoveryPlanStep>;
type Says = (request: StepRequest) => Answer;

/** The loop that every workflow runs, on the recovery plan's; the spec says what its activities answer. */
describe('the steps of a workflow', () => {
  let env: TestWorkflowEnvironment;
  let worker: Worker;
  let running: Promise<void>;
  let answers: Says[] = [];
  let calls: { name: string; at: number }[] = [];

  const activity = (name: string) => async (request: StepRequest): Promise<Answer> => {
    calls.push({ name, at: await env.currentTimeMs() });
    return (answers.length > 1 ? answers.shift()! : answers[0]!)(request);
  };
  const says = (phase: RecoveryPlanState, more: Partial<Answer> = {}): Says => () => ({
    phase, step: null, handled: 0, waitMs: null, ended: false, boundary: null, shown: { council: 'Larkmere', period: null }, searchable: false, ...more,
  });
  const ends = says('ended', { ended: true });
  const start = (id: RecoveryPlanId, ...turns: Says[]) => {
    [answers, calls] = [turns, []];
    return env.client.workflow.start(recoveryPlan, { workflowId: id, taskQueue, args: [{ councilId: anId<CouncilId>('c'), subjectId: id }] });
  };
  const names = () => calls.map(({ name }) => name);

  beforeAll(async () => {
    env = await startTemporal();
    const steps = ['nextStepOfRecoveryPlan', 'askForMonthlyUpdate', 'countMissedMonth', 'endRelapseWatch', 'remindOfRecoveryPlan'];
    worker = await Worker.create({
      connection: env.nativeConnection, taskQueue, workflowBundle: await workflowBundle(), activities: Object.fromEntries(steps.map((name) => [name, activity(name)])),
    });
    running = worker.run();
  }, 120_000);
  afterAll(async () => {
    worker.shutdown();
    await running;
    await env.teardown();
  });

  it('waits for the instant it is told, and not less', async () => {
    const plan = await start(anId('waits'), says('drafting', { waitMs: 30 * day }), ends);
    await plan.result();
    expect(calls[1]!.at - calls[0]!.at).toBeGreaterThanOrEqual(30 * day);
  });

  it('looks at once when it is signalled, however long it was to wait', async () => {
    const plan = await start(anId('signalled'), says('drafting', { waitMs: 365 * day }), says('ended', { ended: true, handled: 1 }));
    await until(async () => (calls.length === 1 ? true : undefined));
    await plan.signal('wake', 1);
    await plan.result();
    expect(calls.at(-1)!.at - calls[0]!.at).toBeLessThan(day);
  });

  it('takes the step that the rows ask for, by its name, each chosen afresh, also of an earlier phase; and looks once where nothing is due', async () => {
    const plan = await start(
      anId('steps'), says('relapse-watch', { step: 'remindOfRecoveryPlan' }), says('monthly-updates', { step: 'countMissedMonth' }),
      says('monthly-updates', { step: 'askForMonthlyUpdate' }), says('monthly-updates'), says('drafting'), ends,
    );
    await until(async () => (calls.length === 4 ? true : undefined));
    expect(names()).toEqual(['nextStepOfRecoveryPlan', 'remindOfRecoveryPlan', 'countMissedMonth', 'askForMonthlyUpdate']);
    await plan.signal('wake', 1);
    await until(async () => (calls.length === 5 ? true : undefined));
    await plan.signal('wake', 2);
    await plan.result();
    expect(names().slice(4)).toEqual(['nextStepOfRecoveryPlan', 'nextStepOfRecoveryPlan']);
  });

  it('does not end while a signal waits, and ends only where the row says ended', async () => {
    const plan = await start(anId('not-yet'), says('ended', { handled: 0 }), says('ended', { ended: true, handled: 1 }));
    await until(async () => (calls.length === 1 ? true : undefined));
    expect((await plan.describe()).status.name).toBe('RUNNING');
    await plan.signal('wake', 1);
    await plan.result();
    expect(calls).toHaveLength(2);
  });

  it('goes on as a new run where the year crosses a boundary', async () => {
    const at = (boundary: string, waitMs: number | null) => says('monthly-updates', { boundary, waitMs });
    const plan = await start(anId('boundaries'), at('2026/27', day), at('2026/27', day), at('2027/28', day), at('2027/28', day), ends);
    await plan.result();
    expect((await plan.describe()).runId).not.toBe(plan.firstExecutionRunId);
    expect(calls).toHaveLength(5);
  });

  it('does not fail over a step that a rule refuses, but waits for the next signal', async () => {
    const refused: Says = () => {
      throw ApplicationFailure.nonRetryable('Refused: NoSuchRecoveryPlan', 'NoSuchRecoveryPlan');
    };
    const plan = await start(anId('refused'), refused, says('drafting', { step: 'remindOfRecoveryPlan' }), refused, says('ended', { ended: true, handled: 2 }));
    await until(async () => (calls.length === 1 ? true : undefined));
    await plan.signal('wake', 1);
    await until(async () => (calls.length === 3 ? true : undefined));
    await plan.signal('wake', 2);
    await plan.result();
    expect(names()).toEqual(['nextStepOfRecoveryPlan', 'nextStepOfRecoveryPlan', 'remindOfRecoveryPlan', 'nextStepOfRecoveryPlan']);
  });
});
