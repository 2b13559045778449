import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { ClockMoveId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type ComingEvent, type Happened, listComing, listHappened } from '@golden-thread/persistence/clock/clock-page.query';
import { type ClockMoveRecord, findClockMove, findClockMoveUnderWay, listClockMoves } from '@golden-thread/persistence/clock/training-clock';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';

/** A council's clock as its page shows it. */
export interface ClockView {
  readonly kind: 'live' | 'training';
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly underWay: ClockMoveRecord | null;
  readonly lastMoves: readonly ClockMoveRecord[];
  /** What will happen next, in order: stages of running years and workflows that wake. */
  readonly coming: readonly ComingEvent[];
}

/** Where the clock stands, what comes next, and the last moves. Refuses: `NotPermitted`. */
export async function showClock(database: Database, actor: Actor): Promise<Outcome<ClockView>> {
  const lacking = lacksPermission(actor, 'clock.move');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) =>
    accept({
      kind: reading.council.kind,
      now: reading.now,
      today: reading.today,
      underWay: (await findClockMoveUnderWay(reading)) ?? null,
      lastMoves: await listClockMoves(reading, 5),
      coming: await listComing(reading, 12),
    }),
  );
}

/** More than this nobody reads: a long move is looked at day by day in the history. */
const maxEventsShown = 500;

/** A move with what happened because of it. */
export interface ClockMoveView {
  readonly move: ClockMoveRecord;
  readonly now: Instant;
  readonly happened: readonly Happened[];
}

/** How far a move has come and what happened while it ran. Refuses: `NotPermitted`, `NoSuchClockMove`. */
export async function showClockMove(database: Asked, actor: Actor, query: { readonly id: ClockMoveId }): Promise<Outcome<ClockMoveView>> {
  const lacking = lacksPermission(actor, 'clock.move');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const move = await findClockMove(reading, query.id);
    if (!move) return refuse('NoSuchClockMove');
    return accept({ move, now: reading.now, happened: await listHappened(reading, move, maxEventsShown) });
  });
}
