import { workflowKinds } from '@golden-thread/domain/task/workflow-kind';
import { taskQueue } from '@golden-thread/workflows/shared/run';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils';
import { Worker } from '@temporalio/worker';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietTemporal } from '../../apps/worker/src/testing/temporal-test-server';
import { workflowBundle } from '../../apps/worker/src/testing/workflow-bundle';

interface Recorded {
  readonly workflowId: string;
  readonly history: unknown;
}

const folder = join(__dirname, 'histories');
const recorded = readdirSync(folder).flatMap((kind) => readdirSync(join(folder, kind)).map((name) => ({ kind, name: `${kind}/${name}` })));
const read = (name: string): Recorded => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Recorded;

/** Workflows that run must go on under today's code: each recorded history is replayed by it, step for step. */
describe('recorded histories', () => {
  let code: string;

  beforeAll(async () => {
    quietTemporal();
    code = readFileSync((await workflowBundle()).codePath, 'utf8');
  }, 120_000);

  it('are there for every kind of workflow', () => {
    expect([...new Set(recorded.map(({ kind }) => kind))].sort()).toEqual([...workflowKinds].sort());
  });

  it.each(recorded)('are of the generation that runs, as no worker is handed another: $name', ({ name }) => {
    const queues = readFileSync(join(folder, name), 'utf8').matchAll(/golden-thread\.\d+/g);
    expect([...new Set([...queues].map(([queue]) => queue))]).toEqual([taskQueue]);
  });

  it.each(recorded)('are followed by the code as it is: $name', async ({ name }) => {
    const { workflowId, history } = read(name);
    await Worker.runReplayHistory({ workflowBundle: { code } }, historyFromJSON(history), workflowId);
  });

  it('are not followed by code that does something else', async () => {
    const { workflowId, history } = read(recorded.find(({ kind }) => kind === 'recovery-plan')!.name);
    const changed = code.replaceAll('remindOfRecoveryPlan', 'remindOtherwise');
    await expect(Worker.runReplayHistory({ workflowBundle: { code: changed } }, historyFromJSON(history), workflowId)).rejects.toThrow();
  });
});
