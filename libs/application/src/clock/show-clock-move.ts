import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { Instant } from '@golden-thread/domain/calendar';
import type { Asked } from '@golden-thread/persistence';
import { type ClockMoveKept, findClockMove, type Happened, listHappened } from '@golden-thread/persistence/clock';
import { lacksPermission } from '../shared';

/** More than this nobody reads: a long move is looked at day by day in the history. */
const shownAtMost = 500;

/** A move with what happened because of it. */
export interface ClockMoveShown {
  readonly move: ClockMoveKept;
  readonly now: Instant;
  readonly happened: readonly Happened[];
}

/** How far a move has come and what happened while it ran. Refuses: `NotPermitted`, `NoSuchClockMove`. */
export async function showClockMove(database: Asked, actor: Actor, query: { readonly id: string }): Promise<Outcome<ClockMoveShown>> {
  const lacking = lacksPermission(actor, 'clock.move');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const move = await findClockMove(reading, query.id);
    if (!move) return refuse('NoSuchClockMove');
    return accept({ move, now: reading.now, happened: await listHappened(reading, move, shownAtMost) });
  });
}
