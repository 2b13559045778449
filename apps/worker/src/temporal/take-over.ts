import { listWorkflowsToTakeOver } from '@golden-thread/application/engine/take-over-workflows';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { isWorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import { listCouncils, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { WakeUp } from '@golden-thread/persistence/wake-up/wake-ups';
import { generation, taskQueue } from '@golden-thread/workflows/shared/run';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { WorkflowSignals } from './workflow-signals';

interface TakeOver {
  readonly rows: RelayConnection;
  readonly database: Database;
  readonly client: Client;
  readonly signals: WorkflowSignals;
}

const atOnce = 8;

/**
 * Has every workflow that has not ended run in this generation: a run of an earlier one is ended, and started anew from its wake-up
 * row, as is one that does not run at all. A run holds nothing that the rows do not, so nothing is lost by it; one that is cut off
 * in between is found by the next start, and by the reconciler. May be repeated; answers how many were taken over.
 */
export async function takeOverWorkflows({ rows, database, client, signals }: TakeOver): Promise<number> {
  let taken = 0;
  for (const { id: councilId } of await listCouncils(rows)) {
    const found = await listWorkflowsToTakeOver(database, councilId);
    const waiting = found.ok ? [...found.value] : [];
    const takeThem = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (await isOfThisGeneration(client, next)) continue;
        await startAnew({ client, signals, councilId }, next);
        taken += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, takeThem));
  }
  return taken;
}

async function isOfThisGeneration(client: Client, { workflowId }: WakeUp): Promise<boolean> {
  try {
    const run = await client.workflow.getHandle(workflowId).describe();
    return run.status.name === 'RUNNING' && run.taskQueue === taskQueue;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

async function startAnew({ client, signals, councilId }: Pick<TakeOver, 'client' | 'signals'> & { councilId: CouncilId }, workflow: WakeUp): Promise<void> {
  const { kind, subjectId, workflowId, requested } = workflow;
  if (!isWorkflowKind(kind)) return;
  try {
    await client.workflow.getHandle(workflowId).terminate(`Taken over by generation ${generation}, which starts it anew from its wake-up row.`);
  } catch (error) {
    // It was closed already, or never ran.
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
  await signals.send({ kind, councilId, subjectId, version: requested });
}
