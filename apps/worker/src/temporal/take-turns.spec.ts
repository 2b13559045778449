import type { TurnTaken } from '@golden-thread/domain/task';
import { taskQueue, type TurnRequest } from '@golden-thread/workflows';
import { ApplicationFailure } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { until } from '../testing/until';
import { workflowCode } from './workflow-code';

const day = 86_400_000;
type Turn = (request: TurnRequest) => TurnTaken;

/** The loop that every workflow takes its turns in, on the recovery plan's workflow; its turns are told what to answer. */
describe('taking turns', () => {
  let env: TestWorkflowEnvironment;
  let worker: Worker;
  let running: Promise<void>;
  let answers: Turn[] = [];
  let tookAt: number[] = [];

  const turn = async (request: TurnRequest): Promise<TurnTaken> => {
    tookAt.push(await env.currentTimeMs());
    return (answers.length > 1 ? answers.shift()! : answers[0]!)(request);
  };
  const says = (phase: string, waitMs: number | null, more: Partial<TurnTaken> = {}): Turn => () => ({ phase, handled: 0, waitMs, ...more });
  const start = (id: string, ...turns: Turn[]) => {
    [answers, tookAt] = [turns, []];
    return env.client.workflow.start('recoveryPlan', { workflowId: id, taskQueue, args: [{ councilId: 'c', subjectId: id }] });
  };

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
    env = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: process.env['TEMPORAL_TEST_SERVER']! } },
    });
    worker = await Worker.create({
      connection: env.nativeConnection, taskQueue, ...workflowCode(false),
      activities: { remindUntilAgreed: turn, askEveryMonth: turn, watchForRelapse: turn },
    });
    running = worker.run();
  }, 120_000);
  afterAll(async () => {
    worker.shutdown();
    await running;
    await env.teardown();
  });

  it('waits for the instant it is told, and not less', async () => {
    const plan = await start('waits', says('drafting', 30 * day), says('ended', null));
    await plan.result();
    expect(tookAt[1]! - tookAt[0]!).toBeGreaterThanOrEqual(30 * day);
  });

  it('turns at once when it is nudged, however long it was to wait', async () => {
    const plan = await start('nudged', says('drafting', 365 * day), says('ended', null, { handled: 1 }));
    await until(async () => (tookAt.length === 1 ? true : undefined));
    await plan.signal('nudge', 1);
    await plan.result();
    expect(tookAt.at(-1)! - tookAt[0]!).toBeLessThan(day);
  });

  it('passes from phase to phase, and ends in one that no loop names', async () => {
    const plan = await start('phases', says('monthly-updates', null), says('relapse-watch', null), says('ended', null));
    await plan.result();
    expect(tookAt).toHaveLength(3);
  });

  it('goes on as a new run when a new chapter begins, where it stood', async () => {
    const plan = await start(
      'chapters', says('monthly-updates', null, { chapter: '2026/27' }), says('monthly-updates', day, { chapter: '2026/27' }),
      says('monthly-updates', day, { chapter: '2027/28' }), says('ended', null, { chapter: '2027/28' }),
    );
    await plan.result();
    expect((await plan.describe()).runId).not.toBe(plan.firstExecutionRunId);
    // The new run knows its phase: it does not begin again with the first loop.
    expect(tookAt).toHaveLength(4);
  });

  it('does not fail over a turn that a rule refuses, but waits for the next nudge', async () => {
    const refused: Turn = () => {
      throw ApplicationFailure.nonRetryable('Refused: NoSuchRecoveryPlan', 'NoSuchRecoveryPlan');
    };
    const plan = await start('refused', refused, says('ended', null, { handled: 1 }));
    await until(async () => (tookAt.length === 1 ? true : undefined));
    await plan.signal('nudge', 1);
    await plan.result();
    expect(tookAt).toHaveLength(2);
  });
});
