import type { Instant } from '@golden-thread/domain/calendar';
import type { ClockMove } from '@golden-thread/domain/clock';
import type { Reading } from '../unit-of-work/reading';

/** What happened on one day of a move, of one name: how often, and the last thing it happened to. */
export interface Happened {
  readonly day: string;
  readonly name: string;
  readonly count: number;
  readonly streamType: string;
  readonly streamId: string;
  /** The title of an opened stage, the subject of a reminder; null where the event names none. */
  readonly title: string | null;
  readonly firstAt: Instant;
}

/** What the engine did between where a move began and where the clock has come to, day by day. */
export const listHappened = (reading: Reading, move: Pick<ClockMove, 'from' | 'reached'>): Promise<Happened[]> =>
  reading.query<Happened>(
    `select to_char(e.occurred_at at time zone 'Europe/London', 'YYYY-MM-DD') as day, e.name, count(*)::int as count,
            min(e.stream_type) as "streamType", min(e.stream_id::text) as "streamId", min(e.occurred_at) as "firstAt",
            case when e.name = 'StageOpened' then e.payload->>'title' end as title
     from event e
     where e.council_id = $1 and e.occurred_at > $2 and e.occurred_at <= $3 and e.name <> 'ClockMoveRequested'
     group by 1, e.name, case when e.name = 'StageOpened' then e.payload->>'title' end
     order by min(e.occurred_at), e.name limit 500`,
    [reading.council.id, move.from, move.reached ?? move.from],
  );
