import type { Instant } from '@golden-thread/domain/calendar';
import type { ClockMove } from '@golden-thread/domain/clock';
import type { Payload, ThingType } from '@golden-thread/domain';
import type { Reading } from '../unit-of-work/reading';

/** Something that happened while the clock moved. */
export interface Happened {
  readonly at: Instant;
  readonly name: string;
  readonly streamType: ThingType;
  readonly streamId: string;
  readonly payload: Payload;
}

/** What happened between where a move began and where the clock has come to, in order; the first of them where there are very many. */
export const listHappened = (reading: Reading, move: Pick<ClockMove, 'from' | 'reached'>, atMost: number): Promise<Happened[]> =>
  reading.query<Happened>(
    `select occurred_at as at, name, stream_type as "streamType", stream_id as "streamId", payload
     from event
     where council_id = $1 and occurred_at > $2 and occurred_at <= $3 and name <> 'ClockMoveRequested'
     order by occurred_at, recorded_at, id limit $4`,
    [reading.council.id, move.from, move.reached ?? move.from, atMost],
  );
