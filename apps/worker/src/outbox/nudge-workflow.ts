import { isWorkflowKind } from '@golden-thread/domain/task';
import { type Database, workflowId } from '@golden-thread/persistence';
import { findWakeUp } from '@golden-thread/persistence/wake-up';
import type { Nudger } from '../temporal/nudger';
import type { ErrandHandler } from './errand-handler';

/**
 * Has the workflow of a subject look again. The version sent is the one the row has now, so that many errands ask for one turn.
 * A workflow that has ended by its own row is left alone: there is nothing left to do, and its id may have been forgotten by the
 * engine, which would then start it anew.
 */
export const nudgeWorkflow =
  (database: Database, nudger: Nudger): ErrandHandler =>
  async ({ councilId, target }) => {
    const { kind, subjectId } = target;
    if (!kind || !subjectId || !isWorkflowKind(kind)) throw new Error(`There is no workflow of the kind "${kind}".`);
    const wakeUp = await database.read(councilId, (reading) => findWakeUp(reading, workflowId(kind, subjectId)));
    if (wakeUp?.state === 'ended') return;
    await nudger.nudge({ kind, councilId, subjectId, version: wakeUp?.requested ?? 1 });
  };
