import { taskQueue } from '@golden-thread/workflows/shared/run';
import { type NativeConnection, Worker } from '@temporalio/worker';
import { workflowCode } from './workflow-code';

interface WorkerOf {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly production: boolean;
  readonly activities: object;
}

/** Runs the workflows and their steps: no more steps and reads at once than there are connections to the database for them. */
export const createWorker = ({ connection, namespace, production, activities }: WorkerOf): Promise<Worker> =>
  Worker.create({
    connection,
    namespace,
    taskQueue,
    activities,
    ...workflowCode(production),
    maxConcurrentActivityTaskExecutions: 10,
    maxConcurrentLocalActivityExecutions: 8,
    shutdownGraceTime: '10 seconds',
  });
