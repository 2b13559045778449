import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Id, PostId, TaskId, ThingType } from '@golden-thread/domain/shared/id';
import type { RemindableTask } from '@golden-thread/domain/task/schedule';
import type { TaskKind } from '@golden-thread/domain/task/task';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** An open task with what the reminder rule needs to know of it. */
export interface OpenTaskWithSteps extends RemindableTask {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly postId: PostId;
  readonly subject: { readonly type: ThingType; readonly id: Id };
  readonly dueOn: CalendarDate;
}

type Subjects = readonly { readonly type: ThingType; readonly id: Id }[];

const openedOn = `to_char(t.opened_at at time zone 'Europe/London', 'YYYY-MM-DD')`;
const openTasks = `
  from task t left join task_step s on s.council_id = t.council_id and s.task_id = t.id
  where t.state = 'open' and t.due_on is not null and (t.subject_type, t.subject_id) in (select * from unnest($1::text[], $2::uuid[]))`;
const taken = `coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'dueOn', s.due_on) order by s.step, s.due_on) filter (where s.step is not null), '[]')`;
const named = (subjects: Subjects) => [subjects.map(({ type }) => type), subjects.map(({ id }) => id)] as const;

/** The open, dated tasks about any of these subjects, each with the steps it has had. One query, however many there are. */
export const listOpenTasksWithSteps = (reading: Reading, subjects: Subjects): Promise<OpenTaskWithSteps[]> =>
  reading.query<OpenTaskWithSteps>(
    `select t.id, t.kind, t.post_id as "postId", jsonb_build_object('type', t.subject_type, 'id', t.subject_id) as subject,
            t.due_on as "dueOn", ${openedOn} as "openedOn", ${taken} as taken
     ${openTasks} group by t.id order by t.id`,
    named(subjects),
  );

/** What sets those tasks apart for the reminder rule: the thousands opened in bulk are one or two. */
export const listDatesOfOpenTasks = (reading: Reading, subjects: Subjects): Promise<Pick<OpenTaskWithSteps, 'kind' | 'dueOn' | 'openedOn' | 'taken'>[]> =>
  reading.query(
    `select distinct kind, "dueOn", "openedOn", taken from (
       select t.kind, t.due_on as "dueOn", ${openedOn} as "openedOn", ${taken} as taken ${openTasks} group by t.id) each`,
    named(subjects),
  );

interface TaskStep {
  readonly taskId: TaskId;
  readonly step: string;
  readonly dueOn: CalendarDate;
}

/** Notes that these steps are taken. Answers those that had not been: a run that meets another one leaves the rest to it. */
export async function saveTaskSteps(work: UnitOfWork, steps: readonly TaskStep[]): Promise<readonly TaskStep[]> {
  if (steps.length === 0) return [];
  return work.query<TaskStep>(
    `insert into task_step (council_id, task_id, step, due_on, taken_at)
     select $1, s."taskId", s.step, s."dueOn", $2 from jsonb_to_recordset($3) as s("taskId" uuid, step text, "dueOn" date)
     on conflict do nothing
     returning task_id as "taskId", step, due_on as "dueOn"`,
    [work.council.id, work.now, JSON.stringify(steps)],
  );
}
