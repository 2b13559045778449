import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Id, PostId, ThingType } from '@golden-thread/domain/shared/id';
import { tasksAboutOnePerson } from '@golden-thread/domain/task/harm';
import type { TaskKind } from '@golden-thread/domain/task/task';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A task that is late with somebody whose work one answers for. */
export interface LateTask {
  readonly kind: TaskKind;
  readonly subject: { readonly type: ThingType; readonly id: Id; readonly label: string };
  readonly postTitle: string;
  /** Who answers for the post today. */
  readonly with: readonly string[];
  readonly dueOn: CalendarDate;
}

/** All late tasks of one kind below somebody. */
export interface LateTasksOfKind {
  readonly kind: TaskKind;
  readonly count: number;
  readonly oldestDueOn: CalendarDate;
  /** The longest late, by name: people's own objectives only those of people one manages oneself. */
  readonly tasks: readonly LateTask[];
}

/** Whose work counts: that of all posts below some, or the whole council's. */
export interface AnsweredFor {
  readonly postIds: readonly PostId[];
  readonly wholeCouncil: boolean;
  /** How many of each kind are named. */
  readonly named: number;
}

/** What is late with the posts below some, however far below; what is late with those posts themselves is their own to do. */
export function listLateBelow(reading: Reading, { postIds, wholeCouncil, named }: AnsweredFor): Promise<LateTasksOfKind[]> {
  return reading.query<LateTasksOfKind>(
    `with recursive below as (
       select id from post where council_id = $1 and line_manager_post_id = any ($2)
       union select post.id from below
         -- "offset 0", here and below, keeps each look-up on its index: joined, every post and every task would be read.
         cross join lateral (select id from post where council_id = $1 and line_manager_post_id = below.id offset 0) post),
     open_late as (
       select t.* from task t where $4::boolean and t.council_id = $1 and t.state = 'open' and t.due_on < $3
       union all
       select t.* from below
         cross join lateral (select * from task where council_id = $1 and post_id = below.id and state = 'open' and due_on < $3 offset 0) t where not $4::boolean),
     late as materialized (
       select t.kind, t.subject_type, t.subject_id, t.subject_label, t.due_on, t.post_id, post.title, post.line_manager_post_id = any ($2) as own_staff
       from open_late t cross join lateral (select title, line_manager_post_id from post where id = t.post_id offset 0) post
       where not t.post_id = any ($2)),
     numbered as (
       select *, row_number() over (partition by kind order by due_on, subject_label) as place
       from late where coalesce(own_staff, false) or not kind = any ($5::text[])),
     named as (
       select kind, json_agg(json_build_object('kind', kind, 'subject', json_build_object('type', subject_type, 'id', subject_id, 'label', subject_label),
           'postTitle', title, 'dueOn', due_on, 'with', array(
             select p.name from responsibility r join person p on p.id = r.person_id
             where r.council_id = $1 and r.post_id = numbered.post_id and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3) order by p.name))
         order by due_on, subject_label) as tasks
       from numbered where place <= $6 group by kind)
     select late.kind, count(*)::int as count, min(due_on) as "oldestDueOn", coalesce((select tasks from named where named.kind = late.kind), '[]') as tasks
     from late group by late.kind order by 3`,
    [reading.council.id, postIds, reading.today, wholeCouncil, tasksAboutOnePerson, named],
  );
}
