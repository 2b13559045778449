import type { CalendarDate, Instant } from '@golden-thread/domain/calendar';
import type { TaskKind } from '@golden-thread/domain/task';
import type { Reading } from '../unit-of-work/reading';
import type { PersonTold } from './person-told';

/** A task as its people are told of it. */
export interface TaskTold extends PersonTold {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly label: string;
  readonly dueOn: CalendarDate | null;
  readonly openedAt: Instant;
  readonly postId: string;
  readonly postTitle: string;
  readonly personName: string;
}

/** Tasks with those who answer for them on the day that stands in this parameter. */
export const tasksAndPeople = (today: string): string => `
  select t.id as "taskId", t.kind, t.subject_label as label, t.due_on as "dueOn", t.opened_at as "openedAt", t.post_id as "postId", p.title as "postTitle",
         person.id as "personId", person.name as "personName", person.email
  from task t
  join post p on p.id = t.post_id
  join responsibility r on r.post_id = t.post_id and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
  join person on person.id = r.person_id and (person.left_on is null or person.left_on >= ${today})`;

/** Everybody who answers today for a task that this event opened, once for each such task. */
export const listThoseAsked = (reading: Reading, eventId: string): Promise<TaskTold[]> =>
  reading.query<TaskTold>(`${tasksAndPeople('$2')} where t.opened_by_event = $1 and t.state = 'open' order by person.id, t.due_on, t.id`, [
    eventId,
    reading.today,
  ]);

/** Everybody who answers today for one task, while it is open. */
export const listThoseAnswering = (reading: Reading, taskId: string): Promise<TaskTold[]> =>
  reading.query<TaskTold>(`${tasksAndPeople('$2')} where t.id = $1 and t.state = 'open' order by person.id`, [taskId, reading.today]);
