/** How the driver of a training council's clock carries out a move that was asked for: step by step, to its end. */

import type { Instant } from '@golden-thread/domain/calendar/instants';
import { clockMoveTransitions } from '@golden-thread/domain/clock/clock-move';
import type { ClockMoveId, CouncilId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findClockMove, loadClockForUpdate, saveClockMoveProgress, setClock } from '@golden-thread/persistence/clock/training-clock';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { earliestWakeUp, isIdle } from '@golden-thread/persistence/wake-up/wake-ups';
import { wakeWorkflowsDue } from '@golden-thread/persistence/wake-up/wake-workflows';
import { engineActor } from './engine-actor';

/** What a step did. `arrived`: the move has reached what it was asked for. `asked`: how many workflows were asked to look. */
export interface ClockStep {
  readonly clock: Instant;
  readonly asked: number;
  readonly arrived: boolean;
}

/**
 * One step of a training council's clock: to the earliest instant at which a workflow has something to do, or to the end of the
 * move where that comes first; those due are asked to look. All of it in one transaction that holds the clock, so that two drivers
 * cannot step past each other.
 *
 * Refused: `NoSuchClockMove`; `ClockMoveFinished`; `LiveCouncilHasNoClock`; `NotSettled` while a workflow has yet to look at the
 * instant the clock stands at, or a message that follows from it has yet to be carried: another driver may have stepped since it was looked.
 */
export function stepClock(database: Database, { councilId, moveId }: { councilId: CouncilId; moveId: ClockMoveId }): Promise<Outcome<ClockStep>> {
  return database.transact({ actor: engineActor(councilId) }, async (work) => {
    const now = await loadClockForUpdate(work);
    if (now === null) return refuse('LiveCouncilHasNoClock');
    const move = await findClockMove(work, moveId);
    if (!move) return refuse('NoSuchClockMove');
    if (move.state === 'done' || move.state === 'stopped') return refuse('ClockMoveFinished');
    if (!(await isIdle(work))) return refuse('NotSettled');
    const { clock, last } = nextStop(now, await earliestWakeUp(work), move.until);
    await setClock(work, clock);
    const asked = await wakeWorkflowsDue(work, clock);
    const arrived = asked === 0 && last;
    await saveClockMoveProgress(work, {
      id: moveId, state: clockMoveTransitions.after(move.state, arrived ? 'arrive' : 'step'), steps: move.steps + 1, reached: clock, blocker: null,
    });
    return accept({ clock, asked, arrived });
  });
}

/**
 * Where the clock stops next. `last`: nothing is due on the way that the move still has to pass. "Next event" (`until` null) makes
 * one stop and is over when what is due there has been looked at, which the next call finds.
 */
function nextStop(now: Instant, earliest: Instant | null, until: Instant | null): { clock: Instant; last: boolean } {
  const next = earliest !== null && earliest < now ? now : earliest;
  if (until === null) return { clock: next ?? now, last: next === null };
  return next !== null && next <= until ? { clock: next, last: false } : { clock: until > now ? until : now, last: true };
}

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
