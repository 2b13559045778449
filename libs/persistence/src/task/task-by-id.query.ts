import type { ThingType } from '@golden-thread/domain';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import type { TaskKind, TaskState } from '@golden-thread/domain/task';
import type { Reading } from '../unit-of-work';

/** A task with everything that is said of it. */
export interface TaskSeen {
  readonly id: string;
  readonly kind: TaskKind;
  readonly subject: { readonly type: ThingType; readonly id: string; readonly label: string };
  readonly postId: string;
  readonly postTitle: string;
  readonly dueOn: CalendarDate | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly state: TaskState;
  readonly openedByPersonId: string | null;
  readonly version: number;
}

export async function findTask(reading: Reading, taskId: string): Promise<TaskSeen | undefined> {
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

/** Whether a notice of the task ever went to this person. */
export async function wasToldOfTask(reading: Reading, of: { readonly taskId: string; readonly personId: string }): Promise<boolean> {
  const told = await reading.query<{ one: number }>(
    'select 1 as one from notice where council_id = $1 and person_id = $2 and task_id = $3 limit 1',
    [reading.council.id, of.personId, of.taskId],
  );
  return told.length > 0;
}
