import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Id, PersonId, PostId, TaskId, ThingType } from '@golden-thread/domain/shared/id';
import type { TaskKind } from '@golden-thread/domain/task/task';
import type { Reading } from '../unit-of-work/unit-of-work';

/** How soon a task wants doing; 'waiting' is somebody else's task that this person's act opened. */
export type TaskGroup = 'late' | 'week' | 'later' | 'waiting';

/** What of the tasks is asked for, the soonest first. Pages are counted from 1. */
export interface TasksAsked {
  readonly personId: PersonId | null;
  readonly postIds: readonly PostId[];
  /** Due on or before this day counts as this week. */
  readonly weekEndsOn: CalendarDate;
  readonly show: TaskGroup | 'all';
  readonly kind: TaskKind | null;
  readonly page: number;
  /** How many a page has. */
  readonly rows: number;
}

/** One line of the list. */
export interface TaskSummary {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly subject: { readonly type: ThingType; readonly id: Id; readonly label: string };
  readonly postId: PostId;
  readonly postTitle: string;
  readonly dueOn: CalendarDate | null;
  readonly openedAt: Instant;
  readonly group: TaskGroup;
  /** Who answers for the post today. */
  readonly with: readonly string[];
  readonly version: number;
}

/** The asked page, with counts of all groups whatever page is shown. */
export interface TasksFound {
  readonly lines: readonly TaskSummary[];
  readonly total: number;
  readonly counts: Readonly<Record<TaskGroup, number>>;
  readonly kinds: readonly { readonly kind: TaskKind; readonly count: number }[];
}

/**
 * Every open task that is the person's by a post they answer for, or waits on somebody else because of what they did, or because
 * it is late and was brought before them. Parts of one union, so that PostgreSQL looks at each only when it is asked for.
 */
const concernedTasks = `
  select t.*, case when t.due_on < $4 then 'late' when t.due_on <= $5 then 'week' else 'later' end as "group"
  from task t where t.council_id = $1 and t.state = 'open' and t.post_id = any ($2)
  union all
  select t.*, 'waiting' as "group"
  -- From one's own acts to what they opened: "offset 0" keeps PostgreSQL from reading every open task instead.
  from (select id from event where council_id = $1 and actor_id = $3 offset 0) e
  cross join lateral (select * from task where opened_by_event = e.id and state = 'open' offset 0) t
  where t.council_id = $1 and not t.post_id = any ($2)
  union all
  select t.*, 'waiting' as "group"
  from task t
  where t.id in (select task_id from notice where council_id = $1 and person_id = $3 and channel = 'inbox' and kind = 'escalation')
    and t.state = 'open' and not t.post_id = any ($2)
    and not exists (select 1 from event e where e.id = t.opened_by_event and e.actor_id = $3)`;

interface Counted {
  readonly group: TaskGroup;
  readonly kind: TaskKind;
  readonly count: number;
}

export async function findTasksOf(reading: Reading, asked: TasksAsked): Promise<TasksFound> {
  const who = [reading.council.id, asked.postIds, asked.personId, reading.today, asked.weekEndsOn] as const;
  const counted = await reading.query<Counted>(
    `select "group", kind, count(*)::int as count from (${concernedTasks}) t group by 1, 2 order by 2`,
    who,
  );
  const lines = await reading.query<TaskSummary>(
    `select t.id, t.kind, json_build_object('type', t.subject_type, 'id', t.subject_id, 'label', t.subject_label) as subject,
            t.post_id as "postId", post.title as "postTitle", t.due_on as "dueOn", t.opened_at as "openedAt", t."group", t.version,
            array(select p.name from responsibility r join person p on p.id = r.person_id
                  where r.council_id = t.council_id and r.post_id = t.post_id and r.starts_on <= $4 and (r.ends_on is null or r.ends_on >= $4)
                  order by p.name) as "with"
     from (${concernedTasks}) t
     -- "offset 0" keeps the look-up of the few tasks' posts on its index: as a join it would be planned for thousands, and read every post.
     cross join lateral (select title from post where id = t.post_id offset 0) post
     where ($6 = t."group" or $6 = 'all' and t."group" <> 'waiting') and ($7::text is null or t.kind = $7)
     order by t.due_on nulls last, t.kind, t.subject_label, t.id limit $9 offset $8`,
    [...who, asked.show, asked.kind, (asked.page - 1) * asked.rows, asked.rows],
  );
  return { lines, ...sums(counted, asked) };
}

function sums(counted: readonly Counted[], asked: TasksAsked): Omit<TasksFound, 'lines'> {
  const shown = (row: Counted): boolean => (asked.show === 'all' ? row.group !== 'waiting' : row.group === asked.show);
  const sum = (which: (row: Counted) => boolean): number => counted.filter(which).reduce((all, row) => all + row.count, 0);
  const of = (group: TaskGroup): number => sum((row) => row.group === group);
  const kinds = [...new Set(counted.filter(shown).map((row) => row.kind))];
  return {
    total: sum((row) => shown(row) && (asked.kind === null || row.kind === asked.kind)),
    counts: { late: of('late'), week: of('week'), later: of('later'), waiting: of('waiting') },
    kinds: kinds.map((kind) => ({ kind, count: sum((row) => shown(row) && row.kind === kind) })),
  };
}
