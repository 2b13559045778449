import type { Reading } from '../unit-of-work/reading';
import { workflowId } from '../unit-of-work/workflow-id';

/**
 * Asks a workflow to look again, without an event: raises the version it is to reach. In the caller's transaction; the errand that
 * carries the nudge is the caller's. A workflow that has ended is left alone.
 */
export async function askForTurn(work: Reading, { kind, subjectId }: { readonly kind: string; readonly subjectId: string }): Promise<void> {
  await work.query(
    `insert into wake_up (council_id, workflow_id, kind, subject_id, requested, handled, state) values ($1, $2, $3, $4, 1, 0, 'working')
     on conflict (council_id, workflow_id) do update set requested = wake_up.requested + 1 where wake_up.state <> 'ended'`,
    [work.council.id, workflowId(kind, subjectId), kind, subjectId],
  );
}
