import { taskQueue } from '@golden-thread/workflows';
import { type NativeConnection, Worker } from '@temporalio/worker';
import { workflowCode } from './workflow-code';

interface WorkerOf {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly production: boolean;
  readonly activities: object;
}

/** Runs the workflows and their turns. As many turns at once as there are connections to the database for them. */
export const createWorker = ({ connection, namespace, production, activities }: WorkerOf): Promise<Worker> =>
  Worker.create({
    connection,
    namespace,
    taskQueue,
    activities,
    ...workflowCode(production),
    maxConcurrentActivityTaskExecutions: 16,
    shutdownGraceTime: '10 seconds',
  });
