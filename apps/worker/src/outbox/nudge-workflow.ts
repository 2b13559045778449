import { isWorkflowKind } from '@golden-thread/domain/task';
import { type Database, workflowId } from '@golden-thread/persistence';
import { findWakeUp } from '@golden-thread/persistence/wake-up';
import type { WorkflowSignals } from '../temporal/workflow-signals';
import type { ErrandHandler } from './errand-handler';

/**
 * Has the workflow of a subject look again. The version sent is the one the row has now, so that many messages ask for one look. One
 * that has looked that far already is left alone, as is one that has ended by its own row: there is nothing left to do, and its id
 * may have been forgotten by Temporal, which would then start it anew.
 */
export const nudgeWorkflow =
  (database: Database, signals: WorkflowSignals): ErrandHandler =>
  async ({ councilId, target }) => {
    const { kind, subjectId } = target;
    if (!kind || !subjectId || !isWorkflowKind(kind)) throw new Error(`There is no workflow of the kind "${kind}".`);
    const wakeUp = await database.read(councilId, (reading) => findWakeUp(reading, workflowId(kind, subjectId)));
    if (wakeUp && (wakeUp.state === 'ended' || wakeUp.requested <= wakeUp.handled)) return;
    await signals.send({ kind, councilId, subjectId, version: wakeUp?.requested ?? 1 });
  };
