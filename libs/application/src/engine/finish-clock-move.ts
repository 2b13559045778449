import { clockMoveTransitions } from '@golden-thread/domain/clock/transitions';
import type { ClockMoveId, CouncilId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { findClockMove, saveClockMoveProgress } from '@golden-thread/persistence/clock/training-clock';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { engineActor } from './engine-actor';

interface Finish {
  readonly councilId: CouncilId;
  readonly moveId: ClockMoveId;
  readonly state: 'done' | 'stopped';
  /** What stands in the way, in words for whoever asked for the move. */
  readonly blocker: string | null;
}

/** Ends a move of the clock, where it has come to. One that has ended already stays as it is. */
export function finishClockMove(database: Database, { councilId, moveId, state, blocker }: Finish): Promise<Outcome<null>> {
  return database.transact({ actor: engineActor(councilId) }, async (work) => {
    const move = await findClockMove(work, moveId);
    const ended = move && clockMoveTransitions.next(move.state, state === 'done' ? 'arrive' : 'stop');
    if (move && ended) {
      await saveClockMoveProgress(work, { id: moveId, state: ended, steps: move.steps, reached: move.reached ?? work.now, blocker });
    }
    return accept(null);
  });
}
