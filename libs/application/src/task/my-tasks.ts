import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { addDays, weekday } from '@golden-thread/domain/calendar/dates';
import type { TaskId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type TaskKind, taskKinds } from '@golden-thread/domain/task/task';
import { findTasksOf, type TasksAsked, type TasksFound } from '@golden-thread/persistence/task/task-list.query';
import { findTask, type TaskSeen } from '@golden-thread/persistence/task/tasks.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';

export type { TaskSummary, TasksFound } from '@golden-thread/persistence/task/task-list.query';
export type { TaskSeen } from '@golden-thread/persistence/task/tasks.query';

/**
 * One task, for whoever answers for its post, opened it by what they did, or runs the reviews.
 * Refused: `NotFound` (also when it is not theirs to see).
 */
export async function getTask(database: Database, actor: Actor, taskId: TaskId): Promise<Outcome<TaskSeen>> {
  const task = await database.read(actor.councilId, (reading) => findTask(reading, taskId));
  if (task === undefined) return refuse('NotFound');
  const theirs = actor.postIds.includes(task.postId) || (actor.personId !== null && task.openedByPersonId === actor.personId);
  return theirs || may(actor, 'reviews.run') ? accept(task) : refuse('NotFound');
}

/** Which tasks are asked for by an API client. */
export type MyTasksAsked = Pick<TasksAsked, 'show' | 'page'> & { readonly kind: string | null };

/** As many tasks as nobody has. */
const allOfThem = 10_000;

/**
 * What waits for the actor by the posts they answer for today (late, due by Sunday of this week, later), and what waits on others
 * because of something the actor did. Pages of 50 with counts of every group.
 * Refused: `NotPermitted`, `NoSuchTaskKind` (details: kind).
 */
export async function listMyTasks(database: Database, actor: Actor, asked: MyTasksAsked): Promise<Outcome<TasksFound>> {
  if (asked.kind !== null && !Object.hasOwn(taskKinds, asked.kind)) return refuse('NoSuchTaskKind', { kind: asked.kind });
  return find(database, actor, { show: asked.show, kind: asked.kind as TaskKind | null, page: asked.page, rows: rowsOfPage });
}

/** The same, whole: people have tens of tasks, and search, sort and take along all of them. Refused: `NotPermitted`. */
export const listAllMyTasks = (database: Database, actor: Actor, show: TasksAsked['show']): Promise<Outcome<TasksFound>> =>
  find(database, actor, { show, kind: null, page: 1, rows: allOfThem });

const rowsOfPage = 50;

async function find(database: Database, actor: Actor, asked: Pick<TasksAsked, 'show' | 'kind' | 'page' | 'rows'>): Promise<Outcome<TasksFound>> {
  if (!may(actor, 'tasks.see')) return refuse('NotPermitted', { permission: null });
  const found = await database.read(actor.councilId, (reading) =>
    findTasksOf(reading, { ...asked, personId: actor.personId, postIds: actor.postIds, weekEndsOn: addDays(reading.today, 7 - weekday(reading.today)) }),
  );
  return accept(found);
}
