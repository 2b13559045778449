import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Id, PersonId } from '@golden-thread/domain/shared/id';
import type { TaskKind } from '@golden-thread/domain/task/task';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import type { StageWork } from '@golden-thread/domain/timetable/stage-work';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** When the address of a person's calendar was made; undefined where there is none. */
export async function findCalendarFeed(reading: Reading, personId: PersonId): Promise<{ readonly madeAt: Instant } | undefined> {
  const [found] = await reading.query<{ madeAt: Instant }>('select made_at as "madeAt" from calendar_feed where council_id = $1 and person_id = $2', [reading.council.id, personId]);
  return found;
}

/** Whether a person's calendar has this address, and the person is still here. */
export async function isCalendarFeed(reading: Reading, personId: PersonId, hash: string): Promise<boolean> {
  const found = await reading.query<{ one: number }>(
    `select 1 as one from calendar_feed f join person p on p.id = f.person_id
     where f.council_id = $1 and f.person_id = $2 and f.hash = $3 and (p.left_on is null or p.left_on > $4)`,
    [reading.council.id, personId, hash, reading.today],
  );
  return found.length > 0;
}

/** Gives a person's calendar a new address; the one before ends. */
export function saveCalendarFeed(work: UnitOfWork, personId: PersonId, hash: string): void {
  work.send(
    `insert into calendar_feed (council_id, person_id, hash, made_at) values ($1, $2, $3, $4)
     on conflict (council_id, person_id) do update set hash = excluded.hash, made_at = excluded.made_at`,
    [work.council.id, personId, hash, work.now],
  );
}

export function deleteCalendarFeed(work: UnitOfWork, personId: PersonId): void {
  work.send('delete from calendar_feed where council_id = $1 and person_id = $2', [work.council.id, personId]);
}

/** A date of somebody's calendar: a task that is theirs, a stage of the year, or a meeting. */
export interface DatedThing {
  readonly of: 'task' | 'stage' | 'meeting';
  readonly id: Id;
  readonly day: CalendarDate;
  readonly title: string;
  /** Of a task alone. */
  readonly kind: TaskKind | null;
  /** Of a stage alone: its key, and what it asks. */
  readonly stage: { readonly key: StageKey; readonly work?: StageWork } | null;
  readonly version: number;
}

/** More dates than a person can have are a mistake of ours, and no calendar is to grow with it. */
const mostDates = 1000;

/** The open tasks of whoever answers for their posts today; all stages of published years from the one before on; and the meetings of those days. */
export const listDatesOf = (reading: Reading, personId: PersonId): Promise<DatedThing[]> =>
  reading.query<DatedThing>(
    `select 'task' as of, t.id, t.due_on as day, t.subject_label as title, t.kind, null::jsonb as stage, t.version
     from task t
     where t.council_id = $1 and t.state = 'open' and t.due_on is not null and t.post_id in (
       select r.post_id from responsibility r
       where r.council_id = $1 and r.person_id = $2 and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3))
     union all
     select 'stage', s.id, s.falls_on, s.title, null, jsonb_build_object('key', s.key) || coalesce(one.work, '{}'), y.version
     from stage s join performance_year y on y.id = s.year_id
       left join lateral (
         select jsonb_build_object('work', rule->'work') as work from jsonb_array_elements(y.definitions) rule
         where rule ? 'work' and (rule->>'key' = s.key or (rule ? 'repeats' and starts_with(s.key, rule->>'key' || '.'))) limit 1) one on true
     where s.council_id = $1 and y.state <> 'draft' and s.falls_on >= $3::date - 366
     union all
     select 'meeting', m.id, m.held_on, c.name, null, null, m.version
     from meeting m join committee c on c.id = m.committee_id
     where m.council_id = $1 and m.held_on >= $3::date - 366
     order by day, id limit ${mostDates}`,
    [reading.council.id, personId, reading.today],
  );
