import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ClockTarget } from '@golden-thread/domain/clock/clock-move';
import { decideClockMove } from '@golden-thread/domain/clock/decide-clock-move';
import type { ClockEvent } from '@golden-thread/domain/clock/events';
import type { ClockMoveId, SubmissionId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { addClockMove, findClockMoveUnderWay } from '@golden-thread/persistence/clock/training-clock';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { lacksPermission } from '../shared/command';

/**
 * Asks for a training council's clock to be moved. Records the request and no more: the worker's driver moves it, step by step,
 * and its progress is read from the move. Refuses: `NotPermitted`, and what `decideClockMove` refuses.
 */
export async function requestClockMove(
  database: Database,
  actor: Actor,
  command: { readonly target: ClockTarget },
  submission?: { readonly id: SubmissionId; readonly content: unknown },
): Promise<Outcome<{ id: ClockMoveId }>> {
  const lacking = lacksPermission(actor, 'clock.move');
  if (lacking) return lacking;
  return database.transact({ actor, ...(submission && { submission }) }, async (work) => {
    const stream = { type: 'clock' as const, id: work.council.id };
    await work.lock(stream);
    const moveUnderWay = (await findClockMoveUnderWay(work)) !== undefined;
    const decided = decideClockMove({ kind: work.council.kind, now: work.now, moveUnderWay }, command.target);
    if (!decided.ok) return decided;
    const id = newId<ClockMoveId>();
    await addClockMove(work, { id, target: command.target, from: work.now, until: decided.value.until });
    const payload = { move: id, target: command.target.kind, from: work.now, until: decided.value.until };
    work.record({ name: 'ClockMoveRequested', stream, payload } satisfies ClockEvent);
    return accept({ id });
  });
}
