import { accept, type Outcome } from '@golden-thread/domain';
import type { TurnTaken } from '@golden-thread/domain/task';
import { type Database, type UnitOfWork, workflowId } from '@golden-thread/persistence';
import { readRequested, settleWakeUp } from '@golden-thread/persistence/wake-up';
import { engineActor } from './engine-actor';
import type { TurnFindings } from './turn-findings';
import { waitUntil } from './wait-until';

interface TurnOf {
  readonly councilId: string;
  readonly kind: string;
  readonly subjectId: string;
}

/**
 * One turn of a workflow: `act` re-reads the subject's rows, does what is now due and says what comes next. In the same transaction
 * the wake-up row learns how far this turn looked and when the next one is; the version is read before `act` looks at anything, so
 * that a nudge which comes while it looks causes another turn. May be repeated: what `act` finds done it leaves alone.
 *
 * Refused as `act` refuses; then nothing of the turn stays, and the wake-up row still says that it was asked for.
 */
export function takeTurn<Phase extends string>(
  database: Database,
  { councilId, kind, subjectId }: TurnOf,
  act: (work: UnitOfWork) => Promise<Outcome<TurnFindings<Phase>>>,
): Promise<Outcome<TurnTaken<Phase>>> {
  return database.transact({ actor: engineActor(councilId) }, async (work) => {
    const workflow = workflowId(kind, subjectId);
    const handled = await readRequested(work, workflow);
    const found = await act(work);
    if (!found.ok) return found;
    const { phase, nextAt, ended = false, chapter } = found.value;
    await settleWakeUp(work, { workflowId: workflow, kind, subjectId, handled, nextAt, ended });
    const waitMs = waitUntil(nextAt, { council: work.council, now: work.now, subjectId });
    return accept({ phase, handled, waitMs, ...(chapter !== undefined && { chapter }) });
  });
}
