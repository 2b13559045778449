import { taskQueue } from '@golden-thread/workflows/shared/run';
import { type NativeConnection, Worker } from '@temporalio/worker';
import type { WorkflowCode } from './workflow-code';

interface WorkerOf {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly code: WorkflowCode;
  readonly activities: object;
}

/** Runs the workflows and their steps: no more steps and reads at once than there are connections to the database for them. */
export const createWorker = ({ connection, namespace, code, activities }: WorkerOf): Promise<Worker> =>
  Worker.create({
    connection,
    namespace,
    taskQueue,
    activities,
    ...code,
    enableNonLocalActivities: false,
    maxConcurrentLocalActivityExecutions: 10,
    shutdownGraceTime: '10 seconds',
  });
