import type { CouncilId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { workflowKinds } from '@golden-thread/domain/task/workflow-kind';
import { recoverImports } from '@golden-thread/persistence/import/import-writings';
import { recoverEmails } from '@golden-thread/persistence/notice/emails';
import { listOrphanedTasks, type OrphanedTask } from '@golden-thread/persistence/task/tasks.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { listOverdue, listLaggingWakeUps, type WakeUp } from '@golden-thread/persistence/wake-up/wake-ups';
import { wakeWorkflow } from '@golden-thread/persistence/wake-up/wake-workflows';
import { engineActor } from './engine-actor';

/** How long what should have happened by itself is given before it is looked into. */
const graceMinutes = 5;
const usualQuiet = 10;
/** An import is written within ten minutes, or cut off. */
const importQuiet = 15;

/** What did not go by itself, and what was done about it. */
export interface Reconciled {
  /** To be signalled: asked and not looked, or past their instant. */
  readonly behind: readonly WakeUp[];
  readonly letters: { readonly requeued: number; readonly possiblySent: number };
  /** Approved imports that were queued again. */
  readonly imports: number;
  /** For people to look into; nothing is done about them. */
  readonly stranded: readonly OrphanedTask[];
}

/**
 * Compares what the rows say should have happened with what did: a workflow that slept through its instant is asked again, an e-mail
 * or an approved import that the queue forgot is queued again, an e-mail that was cut off is marked as possibly sent. In a healthy council it finds nothing.
 */
export const reconcileCouncil = (
  database: Database,
  councilId: CouncilId,
  { quietMinutes = usualQuiet }: { readonly quietMinutes?: number } = {},
): Promise<Outcome<Reconciled>> =>
  database.transact({ actor: engineActor(councilId) }, async (work) => {
    // A training council's workflows are woken by its driver, and none sleeps through an instant of a clock that stands still.
    const overdue = work.council.kind === 'live' ? await listOverdue(work, graceMinutes) : [];
    for (const workflow of overdue) await wakeWorkflow(work, workflow);
    return accept({
      behind: await listLaggingWakeUps(work),
      letters: await recoverEmails(work, { quietMinutes }),
      imports: await recoverImports(work, { quietMinutes: importQuiet }),
      stranded: await listOrphanedTasks(work, workflowKinds),
    });
  });
