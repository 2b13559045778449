import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import { addDays, weekday } from '@golden-thread/domain/calendar';
import { taskKinds, type TaskKind } from '@golden-thread/domain/task';
import type { Database } from '@golden-thread/persistence';
import { findTasksOf, type TasksAsked, type TasksFound } from '@golden-thread/persistence/task';

/** Which tasks are asked for, as it stands in the address. */
export type MyTasksAsked = Pick<TasksAsked, 'show' | 'sort' | 'page'> & { readonly kind: string | null };

/**
 * What waits for the actor by the posts they answer for today (late, due by Sunday of this week, later), and what waits on others
 * because of something the actor did. Pages of 50 with counts of every group.
 * Refused: `NotPermitted`, `NoSuchTaskKind` (details: kind).
 */
export async function listMyTasks(database: Database, actor: Actor, asked: MyTasksAsked): Promise<Outcome<TasksFound>> {
  if (!may(actor, 'tasks.see')) return refuse('NotPermitted');
  if (asked.kind !== null && !Object.hasOwn(taskKinds, asked.kind)) return refuse('NoSuchTaskKind', { kind: asked.kind });
  const found = await database.read(actor.councilId, (reading) =>
    findTasksOf(reading, {
      personId: actor.personId,
      postIds: actor.postIds,
      weekEndsOn: addDays(reading.today, 7 - weekday(reading.today)),
      show: asked.show,
      kind: asked.kind as TaskKind | null,
      sort: asked.sort,
      page: asked.page,
    }),
  );
  return accept(found);
}
