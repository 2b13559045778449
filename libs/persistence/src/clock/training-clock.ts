import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { ClockMove } from '@golden-thread/domain/clock/clock-move';
import type { ClockMoveId, PersonId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Where a training council's clock stands, held until the transaction ends, so that it is moved by one step at a time. Null: a live council. */
export async function loadClockForUpdate(work: UnitOfWork): Promise<Instant | null> {
  const [council] = await work.query<{ clockAt: Instant | null }>('select clock_at as "clockAt" from council where id = $1 for update', [
    work.council.id,
  ]);
  return council?.clockAt ?? null;
}

/** Moves a training council's clock; never back. */
export async function setClock(work: UnitOfWork, at: Instant): Promise<void> {
  await work.query('update council set clock_at = $2 where id = $1 and clock_at < $2', [work.council.id, at]);
}

const columns = `id, target, from_at as "from", until_at as "until", state, steps, reached_at as "reached", blocker,
  requested_by as "requestedBy", requested_at as "requestedAt", finished_at as "finishedAt"`;

/** A move as it is kept. `requestedAt` and `finishedAt` are the machine's time. */
export interface ClockMoveRecord extends ClockMove {
  readonly requestedBy: PersonId | null;
  readonly requestedAt: Instant;
  readonly finishedAt: Instant | null;
}

export async function findClockMove(reading: Reading, id: ClockMoveId): Promise<ClockMoveRecord | undefined> {
  const [found] = await reading.query<ClockMoveRecord>(`select ${columns} from clock_move where council_id = $1 and id = $2`, [
    reading.council.id,
    id,
  ]);
  return found;
}

/** The move that is requested or running; undefined when the clock stands. */
export async function findClockMoveUnderWay(reading: Reading): Promise<ClockMoveRecord | undefined> {
  const [found] = await reading.query<ClockMoveRecord>(
    `select ${columns} from clock_move where council_id = $1 and state in ('requested', 'running')`,
    [reading.council.id],
  );
  return found;
}

/** The last moves, newest first. */
export const listClockMoves = (reading: Reading, count: number): Promise<ClockMoveRecord[]> =>
  reading.query<ClockMoveRecord>(`select ${columns} from clock_move where council_id = $1 order by requested_at desc limit $2`, [
    reading.council.id,
    count,
  ]);

export async function addClockMove(work: UnitOfWork, move: Pick<ClockMove, 'id' | 'target' | 'from' | 'until'>): Promise<void> {
  await work.query(
    `insert into clock_move (id, council_id, target, from_at, until_at, state, requested_by, requested_at)
     values ($1, $2, $3, $4, $5, 'requested', $6, now())`,
    [move.id, work.council.id, JSON.stringify(move.target), move.from, move.until, work.actor.personId],
  );
}

/** Notes how far a move has come; `done` and `stopped` finish it. For the worker's driver. */
export async function saveClockMoveProgress(
  work: UnitOfWork,
  move: Pick<ClockMove, 'id' | 'state' | 'steps' | 'reached' | 'blocker'>,
): Promise<void> {
  await work.query(
    `update clock_move set state = $3, steps = $4, reached_at = $5, blocker = $6,
            finished_at = case when $3 in ('done', 'stopped') then now() else finished_at end
     where council_id = $1 and id = $2`,
    [work.council.id, move.id, move.state, move.steps, move.reached, move.blocker],
  );
}
