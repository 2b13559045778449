import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { findTask, type TaskSeen } from '@golden-thread/persistence/task';

/**
 * One task, for whoever answers for its post, opened it by what they did, or runs the reviews.
 * Refused: `NotFound` (also when it is not theirs to see).
 */
export async function getTask(database: Database, actor: Actor, taskId: string): Promise<Outcome<TaskSeen>> {
  const task = await database.read(actor.councilId, (reading) => findTask(reading, taskId));
  if (task === undefined) return refuse('NotFound');
  const theirs = actor.postIds.includes(task.postId) || (actor.personId !== null && task.openedByPersonId === actor.personId);
  return theirs || may(actor, 'reviews.run') ? accept(task) : refuse('NotFound');
}
