import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { ClockMove } from '@golden-thread/domain/clock/clock-move';
import type { Payload } from '@golden-thread/domain/shared/domain-event';
import type { Id, ThingType } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** Something that will happen by itself: a stage of a year, or a workflow that wakes (reminders, escalations, months). */
export interface ComingEvent {
  readonly at: Instant;
  readonly what: 'stage' | 'wake-up';
  /** The stage's title, or the workflow's kind. */
  readonly name: string;
  /** How many of the same name wake at that instant. */
  readonly count: number;
}

/** What will happen next by itself, the earliest first. */
export const listComing = (reading: Reading, count: number): Promise<ComingEvent[]> =>
  reading.query<ComingEvent>(
    `select at, what, name, count from (
     select s.opens_at as at, 'stage' as what, s.title as name, 1 as count, s.position
     from stage s join performance_year y on y.id = s.year_id and y.state = 'running'
     where s.council_id = $1 and s.state = 'upcoming' and s.opens_at is not null
     union all
     select w.next_at, 'wake-up', w.kind, count(*)::int, 1000 from wake_up w
     where w.council_id = $1 and w.state <> 'ended' and w.next_at is not null and w.kind <> 'annual-cycle'
     group by w.next_at, w.kind) coming
     order by at, position, name limit $2`,
    [reading.council.id, count],
  );

/** Something that happened while the clock moved. */
export interface Happened {
  readonly at: Instant;
  readonly name: string;
  readonly streamType: ThingType;
  readonly streamId: Id;
  /** What the thing is called in lists; empty for what has no page, and for people’s own objectives. */
  readonly thing: string;
  readonly payload: Payload;
}

/** What happened between where a move began and where the clock has come to, in order; the first of them where there are very many. */
export const listHappened = (reading: Reading, move: Pick<ClockMove, 'from' | 'reached'>, atMost: number): Promise<Happened[]> =>
  reading.query<Happened>(
    `select e.at, e.name, e."streamType", e."streamId", concat_ws(': ', thing.reference, thing.title) as thing, e.payload
     from (select id, occurred_at as at, recorded_at, name, stream_type as "streamType", stream_id as "streamId", payload
           from event
           where council_id = $1 and occurred_at > $2 and occurred_at <= $3 and name <> 'ClockMoveRequested'
           order by occurred_at, recorded_at, id limit $4) e
     left join lateral (select reference, title from connected_thing where kind = e."streamType" and id = e."streamId" offset 0) thing on true
     order by e.at, e.recorded_at, e.id`,
    [reading.council.id, move.from, move.reached ?? move.from, atMost],
  );
