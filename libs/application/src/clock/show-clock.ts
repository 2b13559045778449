import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate, Instant } from '@golden-thread/domain/calendar';
import type { Database } from '@golden-thread/persistence';
import { type ClockMoveKept, type ComingEvent, findClockMoveUnderWay, listClockMoves, listComing } from '@golden-thread/persistence/clock';
import { lacksPermission } from '../shared';

/** A council's clock as its page shows it. */
export interface ClockShown {
  readonly kind: 'live' | 'training';
  readonly now: Instant;
  readonly today: CalendarDate;
  readonly underWay: ClockMoveKept | null;
  readonly lastMoves: readonly ClockMoveKept[];
  /** What will happen next, in order: stages of running years and workflows that wake. */
  readonly coming: readonly ComingEvent[];
}

/** Where the clock stands, what comes next, and the last moves. Refuses: `NotPermitted`. */
export async function showClock(database: Database, actor: Actor): Promise<Outcome<ClockShown>> {
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
