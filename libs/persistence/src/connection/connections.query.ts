import type { Paper } from '@golden-thread/domain/authority/reading-rights';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ConnectedKind, ConnectionRole } from '@golden-thread/domain/shared/connected-kind';
import type { Id } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A thing as a list names it. */
export interface ConnectedThing {
  readonly kind: ConnectedKind;
  readonly id: Id;
  readonly reference: string | null;
  readonly title: string;
  readonly state: string | null;
  /** What somebody must be able to read to see it named; null where everybody may. */
  readonly paper: Paper | null;
  readonly paperId: Id | null;
}

/** A thing that names another, or is named by it. */
export interface Connection extends ConnectedThing {
  /** What the one named is to the other; null where that says itself. */
  readonly namedAs: ConnectionRole | null;
  /** Whether it names the thing asked about, rather than being named by it. */
  readonly names: boolean;
  readonly dated: CalendarDate | null;
  /** How many of its kind there are. */
  readonly ofKind: number;
}

/** A thing by kind and id. */
export interface ThingNamed {
  readonly kind: ConnectedKind;
  readonly id: Id;
}

/**
 * What names a thing and what it names today, of each kind the newest so many; all of it, whoever may read it. What is closed is left out, but for assessments,
 * of which nothing comes before they are. Each is looked up by
 * its own key (`offset 0` keeps PostgreSQL from reading every thing there is instead).
 */
export const listConnections = (reading: Reading, { kind, id }: ThingNamed, atMostOfKind: number): Promise<Connection[]> =>
  reading.query<Connection>(
    `with linked as (
       select to_kind as kind, to_id as id, named_as, false as names from connection
       where from_kind = $1 and from_id = $2 and (starts_on is null or starts_on <= $3) and (ends_on is null or ends_on >= $3)
       union
       select from_kind, from_id, named_as, true from connection
       where to_kind = $1 and to_id = $2 and (starts_on is null or starts_on <= $3) and (ends_on is null or ends_on >= $3)),
     numbered as (
       select thing.*, linked.named_as, linked.names, count(*) over of_kind as of_kind,
              row_number() over (partition by thing.kind order by thing.dated desc nulls last, thing.reference, thing.title) as place
       from linked cross join lateral (select * from connected_thing where connected_thing.kind = linked.kind and connected_thing.id = linked.id offset 0) thing
       where (thing.state is distinct from 'closed' or thing.kind in ('workshop', 'desk-assessment')) and thing.state is distinct from 'left'
       window of_kind as (partition by thing.kind))
     select coalesce(kind, '') as kind, coalesce(id, $2) as id, reference, coalesce(title, '') as title, state, paper, paper_id as "paperId", named_as as "namedAs", names, dated, of_kind::int as "ofKind"
     from numbered where place <= $4 order by kind, place`,
    [kind, id, reading.today, atMostOfKind],
  );

/** One thing as lists name it; undefined where there is none. */
export async function findConnectedThing(reading: Reading, { kind, id }: ThingNamed): Promise<ConnectedThing | undefined> {
  const [found] = await reading.query<ConnectedThing>(
    `select coalesce(kind, $1) as kind, coalesce(id, $2) as id, reference, coalesce(title, '') as title, state, paper, paper_id as "paperId"
     from connected_thing where kind = $1 and id = $2`,
    [kind, id],
  );
  return found;
}
