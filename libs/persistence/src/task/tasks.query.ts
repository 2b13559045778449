import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { FinancialYear, Quarter } from '@golden-thread/domain/calendar/financial-year';
import type { Id, PersonId, PostId, RoundId, TaskId, ThingType } from '@golden-thread/domain/shared/id';
import type { TaskKind } from '@golden-thread/domain/task/task';
import type { TaskState } from '@golden-thread/domain/task/transitions';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A task with everything that is said of it. */
export interface TaskSeen {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly subject: { readonly type: ThingType; readonly id: Id; readonly label: string };
  readonly postId: PostId;
  readonly postTitle: string;
  readonly dueOn: CalendarDate | null;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly state: TaskState;
  readonly openedByPersonId: PersonId | null;
  readonly version: number;
}

export async function findTask(reading: Reading, taskId: TaskId): Promise<TaskSeen | undefined> {
  const [task] = await reading.query<TaskSeen>(
    `select t.id, t.kind, json_build_object('type', t.subject_type, 'id', t.subject_id, 'label', t.subject_label) as subject,
            t.post_id as "postId", post.title as "postTitle", t.due_on as "dueOn", t.opened_at as "openedAt", t.closed_at as "closedAt",
            t.state, t.version, e.actor_id as "openedByPersonId"
     from task t join post on post.id = t.post_id left join event e on e.id = t.opened_by_event
     where t.council_id = $1 and t.id = $2`,
    [reading.council.id, taskId],
  );
  return task;
}

/** What a chase needs to know of some tasks of a council; those that are not there are left out. In the order of their things, in which they are locked. */
export const listTasksToChase = (reading: Reading, ids: readonly TaskId[]): Promise<Pick<TaskSeen, 'id' | 'kind' | 'subject' | 'postId' | 'dueOn' | 'state'>[]> =>
  reading.query(
    `select t.id, t.kind, json_build_object('type', t.subject_type, 'id', t.subject_id, 'label', t.subject_label) as subject, t.post_id as "postId", t.due_on as "dueOn", t.state
     from task t where t.council_id = $1 and t.id = any ($2) order by t.subject_type, t.subject_id, t.id`,
    [reading.council.id, ids],
  );

/** A task as far as it can be given more time while it is open: of figures the quarter, of a service review the round. */
export interface TaskToExtend {
  readonly kind: TaskKind;
  readonly about: string;
  readonly subjectId: Id;
  readonly year: FinancialYear | null;
  readonly quarter: Quarter | null;
  readonly roundId: RoundId | null;
  readonly isOpen: boolean;
}

/** Some tasks, whatever became of them, with what an extension of each needs to know. */
export const listTasksToExtend = (reading: Reading, ids: readonly TaskId[]): Promise<TaskToExtend[]> =>
  reading.query<TaskToExtend>(
    `select t.kind, t.subject_label as about, t.subject_id as "subjectId", f.year, f.quarter, v.round_id as "roundId", t.state = 'open' as "isOpen"
     from task t left join figure_sheet f on t.subject_type = 'figure-sheet' and f.id = t.subject_id left join service_review v on t.subject_type = 'service-review' and v.id = t.subject_id
     where t.council_id = $1 and t.id = any ($2) order by t.kind, t.subject_id`,
    [reading.council.id, ids],
  );

/** Whether a notice of the task ever went to this person. */
export async function wasNotifiedOfTask(reading: Reading, of: { readonly taskId: TaskId; readonly personId: PersonId }): Promise<boolean> {
  const told = await reading.query<{ one: number }>(
    'select 1 as one from notice where council_id = $1 and person_id = $2 and task_id = $3 limit 1',
    [reading.council.id, of.personId, of.taskId],
  );
  return told.length > 0;
}

/** An open task that no running workflow will remind of, escalate or close. */
export interface OrphanedTask {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly subjectType: string;
  readonly subjectId: Id;
  readonly label: string;
  /** Whether the subject's workflow has ended, or never ran. */
  readonly workflow: 'ended' | 'none';
}

/**
 * Open tasks whose subject is a kind of thing that a workflow of the same name looks after, where that workflow has ended or never
 * ran. Tasks that hang on a subject of another kind (a service review, looked after by its round) are not judged here.
 */
export const listOrphanedTasks = (reading: Reading, kinds: readonly string[]): Promise<OrphanedTask[]> =>
  reading.query<OrphanedTask>(
    `select t.id, t.kind, t.subject_type as "subjectType", t.subject_id as "subjectId", t.subject_label as label,
            case when w.state = 'ended' then 'ended' else 'none' end as workflow
     from task t left join wake_up w on w.kind = t.subject_type and w.subject_id = t.subject_id
     where t.state = 'open' and t.subject_type = any ($1) and (w.workflow_id is null or w.state = 'ended')
     order by t.opened_at limit 100`,
    [kinds],
  );

/** The posts that have an open task of a kind about a thing, before what this unit of work opens or closes itself. */
export async function listPostsAsked(reading: Reading, { subjectId, kind }: { readonly subjectId: Id; readonly kind: TaskKind }): Promise<PostId[]> {
  const rows = await reading.query<{ postId: PostId }>(`select post_id as "postId" from task where subject_id = $1 and kind = $2 and state = 'open'`, [subjectId, kind]);
  return rows.map(({ postId }) => postId);
}

/** How many tasks about any of these subjects are open, before what this unit of work opens or closes itself. */
export async function countOpenTasks(
  reading: Reading,
  subjects: readonly { readonly type: ThingType; readonly id: Id }[],
): Promise<number> {
  const [row] = await reading.query<{ open: number }>(
    `select count(*)::int as open from task where state = 'open'
     and (subject_type, subject_id) in (select * from unnest($1::text[], $2::uuid[]))`,
    [subjects.map(({ type }) => type), subjects.map(({ id }) => id)],
  );
  return row?.open ?? 0;
}

/** The open tasks of a kind about a thing that are called so: one month of a plan, say. */
export async function listOpenTaskIds(
  reading: Reading,
  { kind, subject }: { readonly kind: TaskKind; readonly subject: { readonly type: ThingType; readonly id: Id; readonly label: string } },
): Promise<readonly TaskId[]> {
  const rows = await reading.query<{ id: TaskId }>(
    `select id from task where council_id = $1 and subject_type = $2 and subject_id = $3 and kind = $4 and subject_label = $5 and state = 'open' order by id`,
    [reading.council.id, subject.type, subject.id, kind, subject.label],
  );
  return rows.map(({ id }) => id);
}
